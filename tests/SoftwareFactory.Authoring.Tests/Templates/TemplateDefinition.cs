using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Tests.Templates;

public sealed class TemplateDefinition
{
    [Test]
    public void GivesTheTemplate()
    {
        var template = TemplateText.Template("x");
        Assert.That(template.Reference, Is.EqualTo("small@3"));
        Assert.That(template.Description, Is.EqualTo("A small one."));
        Assert.That(template.Outputs, Is.EqualTo(new[] { new TemplateOutput("{{ type }}.cs", "part.cs.sbn", OutputKind.Source) }));
        Assert.That(template.Limits, Is.EqualTo(new TemplateLimits { MaxLines = 50 }));
        Assert.That(template.Parameters, Is.EqualTo(new[]
        {
            new TemplateParameter("type", "The type's name.") { Required = true, Pattern = @"[A-Z]\w*" },
            new TemplateParameter("usings", "Namespaces."),
            new TemplateParameter("greeting", "What to say.") { Default = "Hello" },
            new TemplateParameter("contract", "An interface.") { IsInterface = true },
        }));
    }

    [Test]
    public void LeavesOutFilesThatTakeNoPart()
    {
        var files = TemplateText.Files("x");
        var digest = TemplateReader.Read(TemplateText.Folder, files).Template!.Digest;
        files["README.md"] = "read me";
        files["tests/one.cs"] = "test";
        var template = TemplateReader.Read(TemplateText.Folder, files).Template!;
        Assert.That(template.Files.Keys, Is.EqualTo(new[] { "part.cs.sbn", "prompt.md.sbn", "template.yaml" }));
        Assert.That(template.Digest, Is.EqualTo(digest));
    }

    [Test]
    public void HasADigestOfItsTextWhateverTheLineEnds()
    {
        var files = TemplateText.Files("a\nb\n");
        var other = files.ToDictionary(file => file.Key, file => "\uFEFF" + file.Value.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.That(TemplateReader.Read("x/small", other).Template!.Digest, Is.EqualTo(TemplateReader.Read("y/small", files).Template!.Digest));
        Assert.That(TemplateText.Template("a\nc\n").Digest, Is.Not.EqualTo(TemplateText.Template("a\nb\n").Digest));
    }

    [TestCase("template.yaml", "templates/small: error SF1201: The folder has no template.yaml. Add a template.yaml.")]
    [TestCase("prompt.md.sbn", "templates/small/template.yaml(1,1): error SF1201: The folder has no prompt.md.sbn. Add the prompt.")]
    [TestCase("part.cs.sbn", "templates/small/template.yaml(19,5): error SF1201: 'part.cs.sbn' is no file that an output can be made of. Name a Scriban file of the folder.")]
    public void WithoutAFileIsReported(string file, string finding)
    {
        var files = TemplateText.Files("x");
        files.Remove(file);
        var reading = TemplateReader.Read(TemplateText.Folder, files);
        Assert.That(reading.Template, Is.Null);
        Assert.That(reading.Findings.Single().ToString(), Is.EqualTo(finding));
    }

    [TestCase("name: small", "name: other", "SF1201 (1,7)")]
    [TestCase("name: small\n", "", "SF1201 (1,1)")]
    [TestCase("version: 3", "version: 0", "SF1201 (2,10)")]
    [TestCase("version: 3", "version: 1.5", "SF1201 (2,10)")]
    [TestCase("description: A small one.\n", "", "SF1201 (1,1)")]
    [TestCase("description: A small one.", "description:", "SF1201 (3,13)")]
    [TestCase("required: true", "required: yes", "SF1201 (7,15)")]
    [TestCase(@"'[A-Z]\w*'", "'['", "SF1201 (8,14)")]
    [TestCase(@"'[A-Z]\w*'", "'(?=a)'", "SF1201 (8,14)")]
    [TestCase("name: usings", "name: type", "SF1201 (9,5)")]
    [TestCase("name: usings", "name: Usings", "SF1201 (9,5)")]
    [TestCase("name: usings", "name: spec", "SF1201 (9,5)")]
    [TestCase("name: usings", "name: slot", "SF1201 (9,5)")]
    [TestCase("name: usings", "name: string", "SF1201 (9,5)")]
    [TestCase("name: usings", "name: xml", "SF1201 (9,5)")]
    [TestCase("name: usings", "name: while", "SF1201 (9,5)")]
    [TestCase("kind: interface", "kind: class", "SF1201 (16,11)")]
    [TestCase("max_lines: 50", "max_lines: 0", "SF1201 (21,14)")]
    [TestCase("max_lines: 50", "max_nesting: 201", "SF1201 (21,16)")]
    [TestCase("  - path: '{{ type }}.cs'\n    from: part.cs.sbn", "  []", "SF1201 (17,1)")]
    [TestCase("from: part.cs.sbn", "from: prompt.md.sbn", "SF1201 (19,5)")]
    [TestCase("from: part.cs.sbn", "from: part.cs.sbn\n    kind: binary", "SF1201 (20,11)")]
    [TestCase("limits:", "limits: [", "SF1201 (21,16)")]
    public void WithADefectIsReported(string old, string changed, string place)
    {
        var reading = TemplateReader.Read(TemplateText.Folder, TemplateText.Files("x", definition: TemplateText.Definition.Replace(old, changed, StringComparison.Ordinal)));
        Assert.That(reading.Template, Is.Null);
        Assert.That(reading.Findings.Places(), Does.Contain(place));
    }

    [TestCase("version: 3", "version: 3\nauthor: me", "SF1202 (3,1)")]
    [TestCase("default: Hello", "default: Hello\n    type: text", "SF1202 (14,5)")]
    [TestCase("from: part.cs.sbn", "from: part.cs.sbn\n    to: x", "SF1202 (20,5)")]
    [TestCase("max_lines: 50", "max_line: 50", "SF1202 (21,3)")]
    public void WithAnUnknownKeyIsReported(string old, string changed, string place)
    {
        var reading = TemplateReader.Read(TemplateText.Folder, TemplateText.Files("x", definition: TemplateText.Definition.Replace(old, changed, StringComparison.Ordinal)));
        Assert.That(reading.Findings.Places(), Is.EqualTo(new[] { place }));
    }
}
