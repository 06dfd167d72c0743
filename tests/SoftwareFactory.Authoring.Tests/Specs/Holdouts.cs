using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Tests.Specs;

public sealed class Holdouts
{
    private const string Path = "specs/bulk-discount.holdout.md";

    private static readonly Spec Spec = SpecText.ReadGood().Spec!;

    [Test]
    public void AreExamplesThatNoPromptMayHold()
    {
        var reading = HoldoutReader.Read(Path, "# Holdouts\n\n## Examples\n| unitPrice | result | rule |\n|---|---|---|\n| 7m | 8m | R1 |\n\n```csharp example \"secret\" R2\n_ = 1;\n```\n", Spec);
        Assert.That(reading.Findings, Is.Empty);
        Assert.That(reading.Examples.Select(example => example.Name), Is.EqualTo(new[] { "holdout row 1", "secret" }));
        Assert.That(reading.Examples.Select(example => example.IsHoldout), Is.All.True);
        Assert.That(reading.Examples[0].Location.ToString(), Is.EqualTo(Path + "(6,1)"));
    }

    [TestCase("", "SF1107 (1,1)")]
    [TestCase("# Holdouts\n", "SF1107 (1,1)")]
    [TestCase("## Examples\n| a | result | rule |\n|-|-|-|\n| 1 | 2 | R9 |\n", "SF1105 (4,11)")]
    [TestCase("## Examples\n| a | result | rule |\n|-|-|-|\n| 1 | 2 |\n", "SF1107 (4,1)")]
    [TestCase("## Examples\n```csharp example \"a big one\" R1\n_ = 1;\n```\n", "SF1107 (2,1)")]
    public void WithADefectAreReported(string text, string place)
    {
        var findings = HoldoutReader.Read(Path, text, Spec).Findings;
        Assert.That(findings.Places(), Is.EqualTo(new[] { place }));
        Assert.That(findings[0].SpecId, Is.EqualTo(Spec.Id));
    }

    [Test]
    public void AreNeverQuoted()
    {
        var findings = HoldoutReader.Read(Path, "## Examples\n| 4711 | result | rule |\n|-|-|-|\n| 4711 | 4711 | 4711 |\n| 4711 | |\n\n```csharp example \"4711\"\n4711\n```\n", Spec).Findings;
        Assert.That(findings, Has.Count.EqualTo(3));
        Assert.That(findings.Select(finding => finding.Message), Has.None.Contains("4711"));
    }

    [Test]
    public void DoNotStandInForExamples()
    {
        var spec = SpecText.With("| 10.00m | -1 | throws ArgumentOutOfRangeException | R2 |\n", "");
        Assert.That(spec.Findings.Places(), Is.EqualTo(new[] { "SF1104 (15,1)" }));
        Assert.That(HoldoutReader.Read(Path, "## Examples\n| a | result | rule |\n|-|-|-|\n| 1 | 2 | R2 |\n", spec.Spec!).Findings, Is.Empty);
    }
}
