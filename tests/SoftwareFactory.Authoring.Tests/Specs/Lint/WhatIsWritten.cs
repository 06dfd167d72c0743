using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Authoring.Specs.Lint;

namespace SoftwareFactory.Authoring.Tests.Specs.Lint;

/// <summary>A spec that asks for what there is already: in another spec, or in the base library.</summary>
public sealed class WhatIsWritten
{
    private const string Rules = "- R1: Fewer than 10 units cost the price times the units.\n- R2: 10 or more units get 5 % off, rounded to two places, half away from zero.\n- R3: A negative quantity throws ArgumentOutOfRangeException.\n";
    private const string Rows = "| price | units | result | rule |\n|---|---|---|---|\n| 10.00m | 3 | 30.00m | R1 |\n| 10.00m | 10 | 95.00m | R2 |\n| 10.00m | -1 | throws ArgumentOutOfRangeException | R3 |\n";

    [TestCase(Rules, Rows, "100 %", TestName = "InTheSameWordsIsFound")]
    [TestCase("- R1: Fewer than 10 units cost the price times the units.\n- R2: 10 or more units get 5 % off, rounded to two places, half away from zero.\n- R3: A negative quantity throws ArgumentOutOfRangeException always.\n", Rows, "92 %", TestName = "InNearlyTheSameWordsIsFound")]
    public void InAnotherSpecIsFound(string rules, string rows, string percent)
    {
        var finding = SimilarSpecs.Find([Spec("a.discount", Rules, Rows), Spec("b.rebate", rules, rows)]).Single();
        Assert.That(finding.ToString(), Does.StartWith("specs/b.rebate.spec.md(1,1): error SF1301: The spec asks for what a.discount (specs/a.discount.spec.md) asks for (" + percent));
        Assert.That(finding.SpecId, Is.EqualTo("b.rebate"));
    }

    [Test]
    public void InOtherWordsWithOtherResultsIsNot()
    {
        // The same words but for a number, and an example that tells them apart.
        Assert.That(SimilarSpecs.Find([Spec("a.discount", Rules, Rows), Spec("b.rebate", Rules.Replace("5 %", "6 %", StringComparison.Ordinal), Rows.Replace("95.00m", "94.00m", StringComparison.Ordinal))]), Is.Empty);
        Assert.That(SimilarSpecs.Find([Spec("a.discount", Rules, Rows), Spec("b.tax", "- R1: The tax is 19 % of the sum of all amounts.\n- R2: No amounts give a tax of zero.\n", "| call | result | rule |\n|---|---|---|\n| Tax.Of(1) | 0.19m | R1 |\n| Tax.Of(0) | 0m | R2 |\n")]), Is.Empty);
    }

    [Test]
    public void OfOneSentenceIsComparedByItsExamples()
    {
        const string Rule = "- R1: The result is twice the number.\n";
        const string Row = "| n | result | rule |\n|---|---|---|\n| 3 | 6 | R1 |\n";
        Assert.That(SimilarSpecs.Find([Spec("a.twice", Rule, Row), Spec("b.double", Rule, Row)]), Has.Count.EqualTo(1));
        Assert.That(SimilarSpecs.Find([Spec("a.twice", Rule, Row), Spec("b.triple", Rule.Replace("twice", "thrice", StringComparison.Ordinal), Row.Replace("6", "9", StringComparison.Ordinal))]), Is.Empty);
    }

    [Test]
    public void AmongAThousandSpecsIsFound()
    {
        var specs = Enumerable.Range(0, 1000).Select(i => Spec($"a.s{i:0000}", $"- R1: The number of boxes on shelf {i} is {i} times the units.\n", $"| n | result | rule |\n|---|---|---|\n| 3 | {3 * i} | R1 |\n")).ToArray();
        Assert.That(SimilarSpecs.Find(specs), Is.Empty);
        Assert.That(SimilarSpecs.Find([.. specs, Spec("b.again", "- R1: The number of boxes on shelf 500 is 500 times the units.\n", "| n | result | rule |\n|---|---|---|\n| 3 | 1500 | R1 |\n")]).Single().Message, Does.Contain("a.s0500"));
    }

    [TestCase("public static int Limit(int number, int least, int most)", "| number | least | most | result | rule |\n|---|---|---|---|---|\n| 5 | 1 | 9 | 5 | R1 |\n| 0 | 1 | 9 | 1 | R1 |\n| 99 | 1 | 9 | 9 | R1 |\n| 5 | 9 | 1 | throws ArgumentException | R1 |\n", "System.Math.Clamp")]
    [TestCase("public static bool IsBlank(string? text)", "| text | result | rule |\n|---|---|---|\n| \"\" | true | R1 |\n| \" \\t\" | true | R1 |\n| null | true | R1 |\n| \"a\" | false | R1 |\n", "System.String.IsNullOrWhiteSpace")]
    [TestCase("public static string Bare(string text)", "| text | result | rule |\n|---|---|---|\n| \" a \" | \"a\" | R1 |\n| \"a b\" | \"a b\" | R1 |\n| \"\" | \"\" | R1 |\n", "System.String.Trim")]
    public void InTheBaseLibraryIsNamed(string signature, string rows, string member)
    {
        var finding = LibraryMembers.Find(Spec("a.limit", "- R1: The number stays between the two others.\n", rows, signature)).Single();
        Assert.That(finding.Message, Does.StartWith($"{member} gives what each of the"));
        Assert.That((finding.Rule.Id, finding.Location.Line), Is.EqualTo(("SF1303", 9)));
    }

    [TestCase("public static int Limit(int number, int least, int most)", "| number | least | most | result | rule |\n|---|---|---|---|---|\n| 5 | 1 | 9 | 5 | R1 |\n| 0 | 1 | 9 | 1 | R1 |\n| 99 | 1 | 9 | 9 | R1 |\n| 5 | 9 | 1 | 5 | R1 |\n", TestName = "InTheBaseLibraryButForOneExampleIsNot")]
    [TestCase("public static decimal Round(decimal number)", "| number | result | rule |\n|---|---|---|\n| 0.5m | 1m | R1 |\n| 1.5m | 2m | R1 |\n| 2.4m | 2m | R1 |\n", TestName = "InTheBaseLibraryWithAnotherRoundingIsNot")]
    [TestCase("public static bool IsBlank(string text)", "| text | result | rule |\n|---|---|---|\n| \"\" | true | R1 |\n| \" \" | true | R1 |\n", TestName = "InTheBaseLibraryByTwoRowsIsNotProved")]
    [TestCase("public static int Length(string text)", "| text | result | rule |\n|---|---|---|\n| new string('a', 3) | 3 | R1 |\n| \"a\" | 1 | R1 |\n| \"\" | 0 | R1 |\n", TestName = "InTheBaseLibraryByMoreThanLiteralsIsNotProved")]
    public void InTheBaseLibraryIsNot(string signature, string rows) => Assert.That(LibraryMembers.Find(Spec("a.limit", "- R1: The number stays between the two others.\n", rows, signature)), Is.Empty);

    private static Core.Specs.Spec Spec(string id, string rules, string rows, string signature = "public static decimal Apply(decimal price, int units)")
    {
        var reading = SpecReader.Read($"specs/{id}.spec.md", $"---\nid: {id}\ntemplate: function\nowner: payments-team\nwhy: Orders are priced by hand; three billing errors a month.\nwith:\n  namespace: Shop\n  type: Any\n  signature: '{signature}'\n---\n# What it is\n\n## Rules\n{rules}\n## Examples\n{rows}");
        Assert.That(reading.Findings, Is.Empty);
        return reading.Spec!;
    }
}
