using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Tests.Conform;

public sealed class Templates
{
    [TestCase("«all types»", "/// <summary>One.</summary>\npublic sealed class C;", null)]
    [TestCase("«all types»", "#pragma warning disable\npublic sealed class C;", "SF2006")]
    [TestCase("/// <summary>«all doc»</summary>\nclass C;", "One.", null)]
    [TestCase("/// <summary>«all doc»</summary>\nclass C;", "One.</summary><summary>Two.", "SF2003")]
    public void MayBeginWithASlotBelowTheHeader(string template, string answer, string? rule)
    {
        using var project = new TestProject();
        var part = new TestPart(template) { Header = "// pricing.discount SF-0\n", Answers = new Dictionary<string, string> { ["all"] = answer } };
        Assert.That(project.Conform(part).Select(finding => finding.Rule.Id), rule is null ? Is.Empty : Is.EqualTo(new[] { rule }));
        Assert.That(project.Compile(part).Findings.Where(finding => finding.Rule.Id == "SF4105"), Is.Empty);
    }

    [Test]
    public void MayLeaveAnOptionalSlotEmpty()
    {
        using var project = new TestProject();
        var part = new TestPart("class C\n{\n«members members?»\n}") { Answers = new Dictionary<string, string> { ["members"] = "" } };
        Assert.That(project.Conform(part), Is.Empty);
    }

    [Test]
    public void ThatMakeDocumentationAreOnlyScanned()
    {
        using var project = new TestProject();
        var part = new TestPart("# {«text text»") { Kind = OutputKind.Doc, Answers = new Dictionary<string, string> { ["text"] = "not C# {" } };
        Assert.That(project.Conform(part), Is.Empty);
    }

    [Test]
    public void MayUseTheProjectsSymbols()
    {
        using var project = new TestProject();
        var part = new TestPart("class C\n{\n#if SHOP\n    int X => «x expression»;\n#else\n    never\n#endif\n}") { Answers = new Dictionary<string, string> { ["x"] = "1 + 2" } };
        Assert.That(project.Conform(part), Is.Empty);
    }
}
