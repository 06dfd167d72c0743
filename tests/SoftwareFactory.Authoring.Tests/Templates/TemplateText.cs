using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Tests.Templates;

/// <summary>A small template, and a spec for it.</summary>
internal static class TemplateText
{
    internal const string Folder = "templates/small";

    internal const string Definition = """
        name: small
        version: 3
        description: A small one.
        parameters:
          - name: type
            description: The type's name.
            required: true
            pattern: '[A-Z]\w*'
          - name: usings
            description: Namespaces.
          - name: greeting
            description: What to say.
            default: Hello
          - name: contract
            description: An interface.
            kind: interface
        outputs:
          - path: '{{ type }}.cs'
            from: part.cs.sbn
        limits:
          max_lines: 50
        """;

    internal static readonly TemplateContext Context = new("Shop", new Dictionary<string, InterfaceModel>());

    internal static readonly Spec Spec = SpecWith("type: Thing");

    internal static Spec SpecWith(string parameters) => SpecReader.Read(
        "specs/a.spec.md",
        $"---\nid: a\ntemplate: small\nowner: o\nwhy: w\nwith:\n  {parameters.Replace("\n", "\n  ", StringComparison.Ordinal)}\n---\n# The <title>\n\n## Rules\n- R1: One.\n\n## Examples\n| x | result | rule |\n|---|---|---|\n| 1 | 2 | R1 |\n").Spec!;

    internal static Dictionary<string, string> Files(string output, string prompt = "Prompt", string definition = Definition) => new()
    {
        ["template.yaml"] = definition,
        ["prompt.md.sbn"] = prompt,
        ["part.cs.sbn"] = output,
    };

    internal static CodeTemplate Template(string output, string prompt = "Prompt", string definition = Definition)
    {
        var reading = TemplateReader.Read(Folder, Files(output, prompt, definition));
        Assert.That(reading.Findings, Is.Empty);
        return reading.Template!;
    }

    internal static TemplateRenderer Renderer(string output, string prompt = "Prompt", string definition = Definition) =>
        new(Template(output, prompt, definition));

    /// <summary>The rendered text of the only output, without its last line end.</summary>
    internal static string Render(string output, Spec? spec = null, TemplateContext? context = null)
    {
        var rendering = Renderer(output).RenderDefault(spec ?? Spec, context ?? Context);
        Assert.That(rendering.Findings, Is.Empty);
        return rendering.Files.Single().Text[..^1];
    }

    internal static string[] FindingsOf(string output) => [.. Renderer(output).RenderDefault(Spec, Context).Findings.Select(finding => finding.ToString())];
}
