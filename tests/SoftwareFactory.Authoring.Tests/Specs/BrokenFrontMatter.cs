using SoftwareFactory.Authoring.Specs;

namespace SoftwareFactory.Authoring.Tests.Specs;

public sealed class BrokenFrontMatter
{
    [TestCase("", "SF1002 (1,1)")]
    [TestCase("# A title\n", "SF1002 (1,1)")]
    [TestCase("\n---\nid: a\n---\n", "SF1002 (1,1)")]
    [TestCase("---\nid: a\n", "SF1002 (1,1)")]
    [TestCase("---", "SF1002 (1,1)")]
    public void IsReportedWithoutASpec(string text, string place)
    {
        var reading = SpecReader.Read(SpecText.Path, text);
        Assert.That(reading.Spec, Is.Null);
        Assert.That(reading.Findings.Places(), Is.EqualTo(new[] { place }));
    }

    [TestCase("why: Bulk orders: priced", "SF1002 (5,17)")]
    [TestCase("why: 'open", "SF1002 (5,6)")]
    [TestCase("why: *alias", "SF1002 (5,6)")]
    [TestCase("why: &anchor x", "SF1002 (5,6)")]
    [TestCase("why: !tag x", "SF1002 (5,6)")]
    [TestCase("? [a]\n: b", "SF1002 (5,3)")]
    [TestCase("why: [open", "SF1002 (5,6)")]
    public void IsReportedWhereTheYamlIsWrong(string line, string place)
    {
        var reading = SpecText.With("why: Bulk orders are priced by hand today; three billing errors a month.", line);
        Assert.That(reading.Spec, Is.Null);
        Assert.That(reading.Findings.Places(), Does.Contain(place));
    }

    [Test]
    public void IsReportedWhenItIsAList() =>
        Assert.That(SpecReader.Read(SpecText.Path, "---\n- a\n---\n## Rules\n- R1: x\n").Findings.Places(), Is.EqualTo(new[] { "SF1002 (2,1)", "SF1104 (5,1)" }));

    [Test]
    public void IsReportedWhenItIsEmpty() =>
        Assert.That(SpecReader.Read(SpecText.Path, "---\n---\n").Findings.Places(), Is.EqualTo(new[] { "SF1002 (1,1)", "SF1103 (3,1)" }));

    [Test]
    public void DoesNotHideDefectsOfTheBody()
    {
        var reading = SpecText.With("why: Bulk orders are priced by hand today; three billing errors a month.\nwith:", "why: 'open\nwith:");
        var both = SpecReader.Read(SpecText.Path, reading.Spec?.Text ?? SpecText.Good
            .Replace("why: Bulk", "why: 'Bulk", StringComparison.Ordinal)
            .Replace("30.00m | R1 |", "30.00m | R9 |", StringComparison.Ordinal));
        Assert.That(both.Findings.Places(), Does.Contain("SF1002 (5,6)").And.Contain("SF1105 (21,25)"));
    }

    [Test]
    public void IsReportedWhenAKeyStandsTwice()
    {
        var reading = SpecText.With("owner: payments-team\n", "owner: payments-team\nowner: others\n");
        Assert.That(reading.Findings.Places(), Is.EqualTo(new[] { "SF1002 (5,1)" }));
        Assert.That(reading.Spec!.Owner, Is.EqualTo("payments-team"));
    }

    [Test]
    public void IsReportedWhenItIsNestedDeep()
    {
        var reading = SpecReader.Read(SpecText.Path, $"---\nid: {new string('[', 100_000)}\n---\n");
        Assert.That(reading.Findings[0].ToString(), Does.StartWith("specs/bulk-discount.spec.md(2,21): error SF1002: Nodes are nested more than 16 deep. Correct the YAML here."));
    }
}
