using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Tests.Analyze;

public sealed class TheAnalyzerPack
{
    private const string Swallows = "try { return 10 / quantity; } catch (Exception) { return 0; }";

    [Test]
    public void StopsAPartByDefault()
    {
        using var project = new TestProject();
        var result = project.AnalyzeFully(TestPart.Function(Swallows));
        Assert.That(result.Findings.Select(finding => finding.ToString()), Is.EqualTo(new[]
        {
            "specs/discount.spec.md(1,1): error SF4333: Slot body, 1:31: Whatever went wrong here is lost. Let it pass, or catch what is expected and say what came of it.",
        }));
        Assert.That(result.Lowered, Is.Empty);
    }

    [TestCase("[*.cs]\ndotnet_diagnostic.SF4333.severity = warning\n", "", FindingLevel.Warning)]
    [TestCase("[*.cs]\ndotnet_diagnostic.SF4333.severity = suggestion\n", "", FindingLevel.Note)]
    [TestCase("[*.cs]\ndotnet_diagnostic.SF4333.severity = none\n", "", null)]
    [TestCase("", "/nowarn:SF4333", null)]
    [TestCase("[*.cs]\ndotnet_diagnostic.SF4333.severity = warning\n", "/warnaserror+:SF4333", FindingLevel.Error)]
    [TestCase("[*.cs]\ndotnet_diagnostic.SF4333.severity = error\n", "", FindingLevel.Error)]
    public void HasTheSeverityThatTheProjectGivesIt(string editorConfig, string option, FindingLevel? level)
    {
        using var project = new TestProject();
        if (editorConfig.Length > 0) project.With($"/analyzerconfig:{project.File(".editorconfig", $"root = true\n{editorConfig}")}");
        if (option.Length > 0) project.With(option);

        var result = project.AnalyzeFully(TestPart.Function(Swallows));

        Assert.That(result.Findings.Select(finding => finding.Level), level is { } known ? Is.EqualTo([known]) : Is.Empty);
        Assert.That(result.Lowered, level == FindingLevel.Error ? Is.Empty : Is.EqualTo(new Dictionary<string, FindingLevel> { ["SF4333"] = level ?? FindingLevel.None }));
    }

    [Test]
    public void RunsOnceWhenTheProjectReferencesItToo()
    {
        using var project = new TestProject();
        project.With($"/analyzer:{typeof(SoftwareFactory.Analyzers.PackAnalyzer).Assembly.Location}");
        Assert.That(project.Analyze(TestPart.Function(Swallows)), Has.Count.EqualTo(1));
    }

    [Test]
    public void LeavesBansToTheGateThatKnowsTheSlots()
    {
        using var project = new TestProject();
        project.With($"/additionalfile:{project.File("BannedSymbols.txt", "M:System.Math.Abs(System.Int32)\n")}");
        Assert.That(project.Analyze(TestPart.Function("return Math.Abs(quantity);")).Select(finding => finding.Rule), Is.EqualTo([Rules.BannedApi]));
    }

    [Test]
    public void SaysNothingAboutThePeoplesCodeAround()
    {
        using var project = new TestProject();
        project.Source("Old.cs", "static class Old { static int F() { try { return 1; } catch { return 0; } } }");
        Assert.That(project.Analyze(TestPart.Function("return quantity;")), Is.Empty);
    }
}
