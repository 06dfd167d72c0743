using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Tests.Conform;

public sealed class Templates
{
    [Test]
    public void ThatDoNotParseAreTheirOwnDefect()
    {
        using var project = new TestProject();
        var part = new TestPart("class C { int X => «x expression» ") { Answers = new Dictionary<string, string> { ["x"] = "1" } };
        Assert.That(project.Conform(part).Single().ToString(), Does.StartWith("templates/t/part.cs.sbn: error SF1203: "));
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
