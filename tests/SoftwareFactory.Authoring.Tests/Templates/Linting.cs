using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Authoring.Templates.Lint;
using SoftwareFactory.Authoring.Tests.Samples;

namespace SoftwareFactory.Authoring.Tests.Templates;

public sealed class Linting
{
    private const string Part = "class {{ type }} { /* {{ slot \"body\" \"members\" \"What.\" optional: true }} */ }\n";
    private const string Prompt = "{{ for slot in slots }}{{ slot.name }}{{ end }}\n";

    [Test]
    public void FindsNothingWhereNothingIs() => Assert.That(Findings(Part, Prompt), Is.Empty);

    [TestCase("{{ typ }}", "part.cs.sbn(1,4): error SF1206: The template has no parameter, variable or function 'typ'.")]
    [TestCase("{{ if type == \"x\" }}\n{{ never | pascal_case }}{{ end }}", "part.cs.sbn(2,4): error SF1206: The template has no parameter, variable or function 'never'.")]
    [TestCase("{{ string.shout type }}", "part.cs.sbn(1,4): error SF1206: The template has no parameter, variable or function 'string.shout'.")]
    [TestCase("{{ files }}", "part.cs.sbn(1,4): error SF1206: The template has no parameter, variable or function 'files'.")]
    [TestCase("{{ date.now }}", "part.cs.sbn(1,4): error SF1207: 'date.now' is Scriban's own, but does not give the same text everywhere and always.")]
    [TestCase("{{ if type == \"x\" }}{{ math.random 1 6 }}{{ end }}", "part.cs.sbn(1,24): error SF1207: 'math.random' is Scriban's own, but does not give the same text everywhere and always.")]
    [TestCase("{{ \"1 + 1\" | object.eval }}", "part.cs.sbn(1,14): error SF1207: 'object.eval' is Scriban's own, but does not give the same text everywhere and always.")]
    [TestCase("{{ include \"x\" }}", "part.cs.sbn(1,4): error SF1207: 'include' is Scriban's own, but does not give the same text everywhere and always.")]
    [TestCase("{{ if type == \"x\" }}{{ slot \"a\" \"text\" }}{{ end }}", "part.cs.sbn(1,24): error SF1204: The slot does not say what belongs there.")]
    [TestCase("{{ if type == \"x\" }}{{ slot \"a\" \"text\" \" \" }}{{ end }}", "part.cs.sbn(1,24): error SF1204: The slot does not say what belongs there.")]
    public void FindsItInTheTemplate(string text, string finding) =>
        Assert.That(Findings(text, Prompt).Select(found => found.Split(". ")[0] + "."), Is.EqualTo(new[] { finding }));

    [TestCase("{{ each = 1; each }}{{ for item in [1] }}{{ item }}{{ for.first }}{{ end }}")]
    [TestCase("{{ func twice(x) }}{{ x }}{{ x }}{{ end }}{{ twice type }}{{ capture held }}a{{ end }}{{ held }}")]
    [TestCase("{{ all = { name: type }; all.name }}{{ spec.rules[0].text | string.size }}{{ namespace_folder type }}")]
    public void KnowsWhatATextGivesItself(string text) => Assert.That(Findings(text + Part, Prompt), Is.Empty);

    [Test]
    public void FindsASlotThatThePromptDoesNotMention() =>
        Assert.That(Findings(Part, "Write a class.\n").Single(), Does.StartWith("part.cs.sbn(1,26): error SF1209: The prompt does not mention the slot 'body'."));

    [Test]
    public void FindsARequiredParameterWithoutAnExample() =>
        Assert.That(Lint(Part, Prompt, Definition.Replace("    example: Money\n", "", StringComparison.Ordinal)).Findings.Single().ToString(), Does.Contain("template.yaml: error SF1210: The parameter 'type' has no example."));

    [Test]
    public void FindsAnExampleThatItsOwnPatternRefuses() =>
        Assert.That(Lint(Part, Prompt, Definition.Replace("example: Money", "example: money", StringComparison.Ordinal)).Findings.Single().Rule.Id, Is.EqualTo("SF1009"));

    [Test]
    public void SaysWhereAnOutputComesFrom()
    {
        var output = Lint("// {{ type }}\n{{ for n in [1, 2] -}}\n  a{{ n }};\n{{ end }}{{ slot \"body\" \"statements\" \"What.\" }} b\n", Prompt, Definition).Outputs.Single();

        Assert.That(output.Text, Is.EqualTo("// Money\na1;\na2;\nthrow null!; b\n"));
        Assert.That(Place(output, "Money"), Is.EqualTo((1, 4)));
        Assert.That(Place(output, "a2"), Is.EqualTo((3, 3)));
        Assert.That(Place(output, "throw"), Is.EqualTo((4, 1)));
        Assert.That(Place(output, "b\n"), Is.EqualTo((4, 49)));
    }

    [TestCaseSource(nameof(OurOwn))]
    public void FindsNothingInOurs(string name) => Assert.That(TemplateLint.Check(OurTemplate.Read(name)).Findings, Is.Empty);

    private static IEnumerable<string> OurOwn() => Directory.EnumerateDirectories(Path.Combine(Repository.Root, "templates")).Select(folder => Path.GetFileName(folder)!);

    private const string Definition = """
        name: small
        version: 1
        description: A small one.
        parameters:
          - name: type
            description: The type's name.
            required: true
            example: Money
            pattern: '[A-Z]\w*'
        outputs:
          - path: '{{ type }}.cs'
            from: part.cs.sbn

        """;

    private static (int Line, int Column) Place(LintedOutput output, string text)
    {
        var place = output.LocationOf(output.Text.IndexOf(text, StringComparison.Ordinal));
        return (place.Line, place.Column);
    }

    private static IEnumerable<string> Findings(string part, string prompt) =>
        Lint(part, prompt, Definition).Findings.Select(finding => finding.ToString().Replace("templates/small/", "", StringComparison.Ordinal));

    private static TemplateLinting Lint(string part, string prompt, string definition)
    {
        var reading = TemplateReader.Read("templates/small", new Dictionary<string, string> { ["template.yaml"] = definition, ["part.cs.sbn"] = part, ["prompt.md.sbn"] = prompt });
        Assert.That(reading.Findings, Is.Empty);
        return TemplateLint.Check(reading.Template!);
    }
}
