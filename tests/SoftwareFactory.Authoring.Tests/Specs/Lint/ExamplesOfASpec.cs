namespace SoftwareFactory.Authoring.Tests.Specs.Lint;

/// <summary>Examples against each other, against holdouts and against the rules that they cite.</summary>
public sealed class ExamplesOfASpec
{
    private const string Rules = "- R1: The price is the product.\n- R2: Negative units throw ArgumentOutOfRangeException.";
    private const string Head = "| price | units | result | rule |\n|---|---|---|---|\n";
    private const string Refused = "| 1m | -1 | throws ArgumentOutOfRangeException | R2 |\n";

    [TestCase("| 2m | 3 | 6m | R1 |\n| 2m | 3 | 7m | R1 |\n", "row 2", "row 1")]
    [TestCase("| 2m | 3 | 6m | R1 |\n| 2m |  3 | throws ArgumentException | R1 |\n", "row 2", "row 1")]
    [TestCase("| new Money( 2m ) | 3 | 6m | R1 |\n| new Money(2m) | 3 | Six | R1 |\n", "row 2", "row 1")]
    [TestCase("| 2m | 1000 | 6m | R1 |\n| 2m | 1_000 | 7m | R1 |\n", "row 2", "row 1")]
    [TestCase("| 2m | 16 | 6m | R1 |\n| 2m | 0x10 | 7m | R1 |\n", "row 2", "row 1")]
    [TestCase("| 2m | (3) | 6m | R1 |\n| 2m | 3L | 7m | R1 |\n", "row 2", "row 1")]
    [TestCase("| \"a\\\\b\" | 3 | 6m | R1 |\n| @\"a\\b\" | 3 | 7m | R1 |\n", "row 2", "row 1")]
    [TestCase("| new[] { 1, 2 } | 3 | 6m | R1 |\n| [1, 2] | 3 | 7m | R1 |\n", "row 2", "row 1")]
    [TestCase("| string.Empty | 3 | 6m | R1 |\n| \"\" | 3 | 7m | R1 |\n", "row 2", "row 1")]
    public void ContradictEachOther(string rows, string later, string earlier)
    {
        var finding = LintedSpec.Of(Rules, Head + rows + Refused).First(each => each.Rule.Id == "SF1113");
        Assert.That(finding.Message, Does.StartWith($"The example '{later}' expects another result of the same call than {earlier}."));
        Assert.That(finding.Location.Line, Is.EqualTo(21));
    }

    [Test]
    public void ContradictAHoldoutWithoutQuotingIt()
    {
        var finding = LintedSpec.Of(Rules, Head + "| 2m | 3 | 6m | R1 |\n" + Refused, Head + "| 2m | 3 | 77777m | R1 |\n").Single();
        Assert.That(finding.ToString(), Does.StartWith("specs/order-price.holdout.md(4,1): error SF1113").And.Not.Contain("7777"));
    }

    [TestCase("| 2m | 3 | 6m | R1 |\n| 2m | 3 | 6.00m | R1 |\n")]
    [TestCase("| 2m | 3 | 6m | R1 |\n\n```csharp example \"one\" R1\nAssert.That(1, Is.EqualTo(1));\n```\n\n```csharp example \"two\" R1\nAssert.That(1,  Is.EqualTo(1));\n```\n")]
    public void RepeatThemselves(string examples) =>
        Assert.That(LintedSpec.Of("- R1: The price is the product.", Head + examples).Ids(), Is.EqualTo(new[] { "SF1114" }));

    [Test]
    public void AreHoldouts()
    {
        var finding = LintedSpec.Of(Rules, Head + "| 2m | 3 | 6m | R1 |\n" + Refused, Head + "| 5m | 3 | 15m | R1 |\n| 2m | 3 | 6m | R1 |\n").Single();
        Assert.That(finding.ToString(), Does.StartWith("specs/order-price.holdout.md(5,1): error SF1115: The example 'holdout row 2' is row 1"));
    }

    [TestCase("| 2m | 3 | 6m | R1 |\n| 2.0m | 3 | 6m | R1 |\n", TestName = "AreDifferentWhenWrittenDifferently")]
    [TestCase("| 2m | 3 | 6m | R1 |\n| 3m | 2 | 6m | R1 |\n", TestName = "AreDifferentWhenSwapped")]
    [TestCase("| \"a b\" | 3 | 6m | R1 |\n| \"ab\" | 3 | 6m | R1 |\n", TestName = "AreDifferentByABlankInAString")]
    public void AreDifferent(string rows) => Assert.That(LintedSpec.Of(Rules, Head + rows + Refused), Is.Empty);

    [Test]
    public void MayShowTwoRulesWithOneCall() =>
        Assert.That(LintedSpec.Of("- R1: The price is the product.\n- R2: Ten units have no postage.", Head + "| 2m | 10 | 20m | R1 |\n| 2m | 10 | 20m | R2 |\n"), Is.Empty);

    [Test]
    public void ThrowWhatTheRuleDoesNotSay()
    {
        var findings = LintedSpec.Of(Rules, Head + "| 2m | 3 | 6m | R1 |\n| 1m | -1 | throws InvalidOperationException | R2 |\n" + "| 1m | -2 | throws System.ArgumentOutOfRangeException | R2 |\n");
        Assert.That(findings.Select(finding => finding.ToString()), Is.EqualTo(new[]
        {
            "specs/order-price.spec.md(21,1): error SF1116: The example 'row 2' throws InvalidOperationException, but rule R2 says ArgumentOutOfRangeException. Correct the example, or the rule, or cite another rule.",
        }));
    }

    [TestCase("- R1: The price is the product.\n- R2: Negative units throw.", "| 1m | -1 | 0m | R2 |\n", "Rule R2 throws, but no example of it does.")]
    [TestCase("- R1: The price is the product.\n- R2: Units below 0 throw ArgumentException, and units of 0 throw InvalidOperationException.", "| 1m | -1 | throws ArgumentException | R2 |\n", "Rule R2 names InvalidOperationException, but no example of it throws one.")]
    [TestCase("- R1: The price is the product.\n- R2: A negative price is rejected.", "| -1m | 1 | true | R2 |\n", "Rule R2 refuses something, but each of its examples is true.")]
    public void ShowNoNegativeCase(string rules, string row, string message)
    {
        var findings = LintedSpec.Of(rules, Head + "| 2m | 3 | 6m | R1 |\n" + row);
        Assert.That(findings.Single(finding => finding.Rule.Id == "SF1118").Message, Does.StartWith(message));
    }

    [TestCase("- R1: The price is the product.\n- R2: Zero units never throw.", "| 1m | 0 | 0m | R2 |\n")]
    [TestCase("- R1: The price is the product.\n- R2: A negative price is rejected.", "| -1m | 1 | null | R2 |\n")]
    [TestCase("- R1: The price is the product.\n- R2: Negative units throw.", "\n```csharp example \"refused\" R2\nAssert.That(() => F(-1), Throws.ArgumentException);\n```\n")]
    public void ShowTheNegativeCase(string rules, string row) => Assert.That(LintedSpec.Of(rules, Head + "| 2m | 3 | 6m | R1 |\n" + row).Ids(), Does.Not.Contain("SF1118"));
}
