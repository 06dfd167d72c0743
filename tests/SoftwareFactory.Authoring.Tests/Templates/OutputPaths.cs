using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Tests.Templates;

public sealed class OutputPaths
{
    [TestCase("{{ type }}.cs", "Thing.cs")]
    [TestCase("{{ namespace_folder \"Shop.A\" }}{{ type }}.cs", "A/Thing.cs")]
    [TestCase("a b/.c/d.e.cs", "a b/.c/d.e.cs")]
    public void InsideTheRootAreFine(string path, string rendered) =>
        Assert.That(Rendering(path, "source").Files.Single().Path, Is.EqualTo(rendered));

    [TestCase("../{{ type }}.cs")]
    [TestCase("a/../../b.cs")]
    [TestCase("./a.cs")]
    [TestCase("/a.cs")]
    [TestCase("a//b.cs")]
    [TestCase("a/b.cs/")]
    [TestCase("C:/a.cs")]
    [TestCase("a\\b.cs")]
    [TestCase("{{ \"\\\\\" }}b.cs")]
    [TestCase("a\tb.cs")]
    [TestCase("a. /b.cs")]
    [TestCase("a./b.cs")]
    [TestCase("{{ usings }}")]
    [TestCase("a.g.cs")]
    [TestCase("A.G.CS")]
    [TestCase("a.designer.cs")]
    [TestCase("a.txt")]
    public void ElsewhereAreReported(string path)
    {
        var rendering = Rendering(path, "source");
        Assert.That(rendering.Findings.Places(), Is.EqualTo(new[] { "SF1205 (18,11)" }));
        Assert.That(rendering.Findings[0].Location.Path, Is.EqualTo("templates/small/template.yaml"));
        Assert.That(rendering.Files, Is.Empty);
    }

    [Test]
    public void OfDocumentsMayHaveAnyEnding() => Assert.That(Rendering("docs/a.md", "doc").Files.Single().Kind, Is.EqualTo(OutputKind.Doc));

    [Test]
    public void OfOnePartMustDiffer()
    {
        var definition = TemplateText.Definition.Replace("limits:", "  - path: thing.cs\n    from: part.cs.sbn\n    kind: test\nlimits:", StringComparison.Ordinal);
        var rendering = TemplateText.Renderer("x", definition: definition).RenderDefault(TemplateText.Spec, TemplateText.Context);
        Assert.That(rendering.Findings.Places(), Is.EqualTo(new[] { "SF1205 (20,11)" }));
    }

    private static Authoring.Templates.TemplateRendering Rendering(string path, string kind)
    {
        var definition = TemplateText.Definition.Replace("'{{ type }}.cs'", $"'{path}'\n    kind: {kind}", StringComparison.Ordinal);
        return TemplateText.Renderer("x", definition: definition).RenderDefault(TemplateText.Spec, TemplateText.Context);
    }
}
