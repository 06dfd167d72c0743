namespace SoftwareFactory.Authoring.Tests.Specs;

public sealed class RulesSection
{
    private const string Both = "- R1: Fewer than 10 units cost the price.\n- R2: A negative quantity\n  throws.\n";

    [Test]
    public void ThatIsMissingIsReported() =>
        Assert.That(SpecText.With("## Rules\n" + Both, "").Findings.Places(), Does.Contain("SF1103 (10,1)"));

    [Test]
    public void ThatIsEmptyIsReported() =>
        Assert.That(SpecText.With(Both, "").Findings.Places(), Does.Contain("SF1103 (13,1)"));

    [TestCase("- R1 Fewer")]
    [TestCase("- Rule 1: Fewer")]
    [TestCase("- R0: Fewer")]
    [TestCase("- R1:")]
    [TestCase("- R1: Fewer\n\n  More of it")]
    [TestCase("- R1: Fewer\n  - and this")]
    [TestCase("- ```\n  R1: x\n  ```")]
    public void WithAMalformedItemIsReported(string item) =>
        Assert.That(SpecText.With("- R1: Fewer than 10 units cost the price.", item).Findings.Places(), Does.Contain("SF1106 (14,1)"));

    [Test]
    public void WithANumberedListIsReported() =>
        Assert.That(SpecText.With("- R1: Fewer than", "1. R1: Fewer than").Findings.Places(), Does.Contain("SF1106 (14,1)"));

    [Test]
    public void WithARuleOutsideTheListIsReported() =>
        Assert.That(SpecText.With("## Rules\n", "## Rules\nR7: Somebody forgot the dash.\n\n").Findings.Places(), Is.EqualTo(new[] { "SF1106 (14,1)" }));

    [Test]
    public void WithANumberTwiceIsReported()
    {
        var finding = SpecText.With("- R2: A negative", "- R1: A negative").Findings[0];
        Assert.That(finding.ToString(), Is.EqualTo("specs/bulk-discount.spec.md(15,1): error SF1106: There is a rule R1 already. Write each rule as \"- R1: one testable sentence\", each number once."));
    }

    [Test]
    public void MayHoldProseAndSubheadings()
    {
        var reading = SpecText.With("## Rules\n", "## Rules\nAs agreed with *accounting*:\n\n### Money\n");
        Assert.That(reading.Findings, Is.Empty);
        Assert.That(reading.Spec!.Rules, Has.Count.EqualTo(2));
    }

    [TestCase("- R2: *stars* and `code` <b> | \\| [x](y) &amp;")]
    public void KeepsTextAsWritten(string item)
    {
        var reading = SpecText.With("- R2: A negative quantity\n  throws.", item);
        Assert.That(reading.Spec!.Rules[1].Text, Is.EqualTo(item[6..]));
    }

    [Test]
    public void WithARuleThatNoExampleCitesIsReported()
    {
        var finding = SpecText.With("| 10.00m | -1 | throws ArgumentOutOfRangeException | R2 |\n", "").Findings.Single();
        Assert.That(finding.ToString(), Is.EqualTo("specs/bulk-discount.spec.md(15,1): error SF1104: Rule R2 has no example. Add an example that cites R2."));
        Assert.That(finding.Clause, Is.EqualTo("R2"));
    }

    [Test]
    public void InACommentDoesNotCount() =>
        Assert.That(SpecText.With(Both, "<!--\n" + Both + "-->\n").Findings.Places(), Does.Contain("SF1103 (13,1)"));
}
