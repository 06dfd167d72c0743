namespace SoftwareFactory.Authoring.Tests.Specs.Lint;

/// <summary>A rule that says from which number on it holds.</summary>
public sealed class BoundsOfARule
{
    private const string Head = "| price | units | result | rule |\n|---|---|---|---|\n";

    [TestCase("10 or more units get 5 % off.", "3 20", "10")]
    [TestCase("10 or more units get 5 % off.", "9 20", "10")]
    [TestCase("At least 10 units get 5 % off.", "9 11", "10")]
    [TestCase("Up to 1,000 units cost the price.", "5 999", "1000")]
    [TestCase("Fewer than 10 units cost the price.", "3 20", "10")]
    [TestCase("More than 10 units get 5 % off.", "3 20", "10")]
    [TestCase("12 units or fewer cost the price.", "3 20", "12")]
    public void HaveNoExample(string rule, string units, string bound)
    {
        var finding = Lint(rule, units).Single();
        Assert.That(finding.Rule.Id, Is.EqualTo("SF1119"));
        Assert.That(finding.Message, Does.StartWith($"Rule R1 has a bound at {bound}, but no example has a number there."));
    }

    [TestCase("10 or more units get 5 % off.", "3 10")]
    [TestCase("Fewer than 10 units cost the price.", "3 9")]
    [TestCase("More than 10 units get 5 % off.", "3 11")]
    [TestCase("At least 10 units get 5 % off.", "3 10")]
    [TestCase("The price is rounded to at most 2 decimal places.", "3 20")]
    [TestCase("Names of more than 30 characters are cut.", "3 20")]
    [TestCase("The discount is at most 50 % of the price.", "3 20")]
    [TestCase("The price has up to 4 digits.", "3 20")]
    [TestCase("Orders from the 51st on cost half.", "3 20")]
    [TestCase("Rounding is that of the 2nd edition of EN 16931.", "3 20")]
    public void HaveAnExampleOrAreNone(string rule, string units) => Assert.That(Lint(rule, units).Select(finding => finding.ToString()), Is.Empty);

    [Test]
    public void MayBeShownByAHoldoutOrACodeBlock()
    {
        Assert.That(LintedSpec.Of("- R1: 10 or more units get 5 % off.", Head + "| 2m | 3 | 6m | R1 |\n", Head + "| 2m | 10 | 19m | R1 |\n"), Is.Empty);
        Assert.That(LintedSpec.Of("- R1: 10 or more units get 5 % off.", Head + "| 2m | 3 | 6m | R1 |\n\n```csharp example \"ten\" R1\nAssert.Pass();\n```\n"), Is.Empty);
    }

    [Test]
    public void AreNoneWithoutANumberInTheSignature() =>
        Assert.That(LintedSpec.Of("- R1: 10 or more stars are three.", "| text | result | rule |\n|---|---|---|\n| \"*\" | 1 | R1 |\n", signature: "public static int Of(string text)"), Is.Empty);

    private static IReadOnlyList<Core.Findings.Finding> Lint(string rule, string units) =>
        LintedSpec.Of($"- R1: {rule}", Head + string.Concat(units.Split(' ').Select((unit, index) => $"| {index + 2.5m}m | {unit} | 7.77m | R1 |\n")));
}
