using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Tests.Analyze;

public sealed class TheProjectsAnalyzers
{
    private static readonly string[] Sdk =
    [
        $"/analyzer:{Path.Combine(TestProject.SdkAnalyzers, "Microsoft.CodeAnalysis.NetAnalyzers.dll")}",
        $"/analyzer:{Path.Combine(TestProject.SdkAnalyzers, "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll")}",
    ];

    private const string NoFormatProvider = "return quantity.ToString().Length;";

    [TestCase("warning", FindingLevel.Warning)]
    [TestCase("error", FindingLevel.Error)]
    [TestCase("none", null)]
    public void ReportAsTheEditorConfigSays(string severity, FindingLevel? level)
    {
        using var project = new TestProject(Sdk);
        project.With($"/analyzerconfig:{project.File(".editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.CA1305.severity = {severity}\n")}");
        var findings = project.Analyze(TestPart.Function(NoFormatProvider));
        Assert.That(findings.Select(finding => finding.Level), Is.EqualTo(level is null ? Array.Empty<FindingLevel>() : [level.Value]), string.Join('\n', findings));
        Assert.That(findings.Select(finding => finding.Message), Is.All.StartsWith("Slot body, 1:8: CA1305: "));
    }

    [Test]
    public void StopWhereWarningsAreErrors()
    {
        using var project = new TestProject([.. Sdk, "/warnaserror+"]);
        project.With($"/analyzerconfig:{project.File(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CA1305.severity = warning\n")}");
        Assert.That(project.Analyze(TestPart.Function(NoFormatProvider)).Single().Stops, Is.True);
    }

    [Test]
    public void PointToTheTemplateWhereNoAnswerCouldHelp()
    {
        using var project = new TestProject(Sdk);
        project.With($"/analyzerconfig:{project.File(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CA1305.severity = error\n")}");
        var part = TestPart.Function("return quantity;");
        part = part with { Template = part.Template.Replace("{\n«", "{\n_ = quantity.ToString();\n«", StringComparison.Ordinal) };
        Assert.That(project.Analyze(part).Single().Message, Does.Contain("(outside the slots): CA1305: ").And.EndWith(". No spec and no answer changes the template's text: give the analyzer what it misses, such as a line of PublicAPI.Unshipped.txt, take a template of the repository's own, or set the rule's severity in .editorconfig."));
    }

    [Test]
    public void AreHeardForThePartsOnly()
    {
        using var project = new TestProject(Sdk);
        project.Source("Old.cs", "static class Old { static string F(int x) => x.ToString(); }");
        project.With($"/analyzerconfig:{project.File(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CA1305.severity = error\n")}");
        Assert.That(project.Analyze(TestPart.Function("return quantity;", TestPart.Code("R1", 9, "Assert.That(1.ToString(), Is.EqualTo(\"1\"));"))), Is.Empty);
    }

    [Test]
    public void AreAGateThatMustRun()
    {
        using var project = new TestProject();
        project.With($"/analyzer:{project.File("broken.dll", "no assembly")}");
        var finding = project.Analyze(TestPart.Function("return quantity;")).Single();
        Assert.That(finding.ToString(), Does.StartWith("Shop: error SF4203: broken.dll cannot be loaded: "));
    }
}
