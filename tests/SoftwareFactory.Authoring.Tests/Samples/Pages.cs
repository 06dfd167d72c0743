using System.Text.RegularExpressions;
using SoftwareFactory.Authoring.Configuration;
using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Authoring.Specs.Lint;
using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Core.Configuration;

namespace SoftwareFactory.Authoring.Tests.Samples;

/// <summary>What the pages in <c>docs/</c> show can be read, and the functions that they list are those there are.</summary>
public sealed partial class Pages
{
    [Test]
    public void ShowASpecWithoutDefects()
    {
        var reading = SpecReader.Read("docs/specs.md", Block("specs.md", "markdown"));
        Assert.That(reading.Findings, Is.Empty);
        Assert.That(SpecLint.Check(reading.Spec!, []), Is.Empty);
    }

    [TestCaseSource(nameof(TemplatePages))]
    public void OfTemplatesShowASpecWithoutDefects(string template)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "templates", template, "README.md")).ReplaceLineEndings("\n");
        var reading = SpecReader.Read($"templates/{template}/README.md", AnyBlock().Matches(page).First(match => match.Groups["language"].Value == "markdown").Groups["text"].Value);
        Assert.That(reading.Findings, Is.Empty);
        Assert.That(SpecLint.Check(reading.Spec!, []), Is.Empty);
    }

    [Test]
    public void ShowAConfigurationWithoutDefects()
    {
        var reading = FactoryYaml.Read("docs/configuration.md", Block("configuration.md", "yaml"));
        Assert.That(reading.Findings, Is.Empty);

        var defaults = new FactoryConfiguration();
        Assert.That(reading.Configuration.Specs, Is.EqualTo(defaults.Specs));
        Assert.That(reading.Configuration.Templates, Is.EqualTo(defaults.Templates));
        Assert.That(reading.Configuration.Lock, Is.EqualTo(defaults.Lock));
        Assert.That(reading.Configuration.ContextMaxTokens, Is.EqualTo(defaults.ContextMaxTokens));
        Assert.That(reading.Configuration.ReworkMax, Is.EqualTo(defaults.ReworkMax));
        Assert.That(reading.Configuration.Thresholds, Is.EqualTo(defaults.Thresholds));
        Assert.That(reading.Configuration.Test.Timeout, Is.EqualTo(defaults.Test.Timeout));
        Assert.That(reading.Configuration.Review, Is.EqualTo(defaults.Review));
    }

    [Test]
    public void ShowATemplateWithoutDefects()
    {
        var files = new Dictionary<string, string> { ["template.yaml"] = Block("templates.md", "yaml"), ["prompt.md.sbn"] = "", ["part.cs.sbn"] = "" };
        Assert.That(TemplateReader.Read("templates/function", files).Findings, Is.Empty);
    }

    [TestCase("string")]
    [TestCase("array")]
    [TestCase("math")]
    public void ListScribansFunctions(string group)
    {
        var listed = Regex.Match(Page("templates.md"), $@"^- `{group}\.`: (.*?)(?=^- )", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value
            .Split([',', '\n', ' '], StringSplitOptions.RemoveEmptyEntries);
        Assert.That(listed, Is.EqualTo(((Scriban.Runtime.ScriptObject)TemplateFunctions.BuiltIns[group]!).Keys));
    }

    [Test]
    public void ListOurFunctions()
    {
        var page = Page("templates.md");
        foreach (var name in TemplateFunctions.BuiltIns.Keys)
            Assert.That(page, Does.Contain($"`{name}"));
    }

    private static IEnumerable<string> TemplatePages => Directory.EnumerateDirectories(Path.Combine(Repository.Root, "templates")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    private static string Page(string name) => File.ReadAllText(Path.Combine(Repository.Root, "docs", name)).ReplaceLineEndings("\n");

    private static string Block(string page, string language) =>
        AnyBlock().Matches(Page(page)).First(match => match.Groups["language"].Value == language).Groups["text"].Value;

    [GeneratedRegex("^(?<fence>```+)(?<language>[a-z]+)\n(?<text>.*?)^\\k<fence>$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex AnyBlock();
}
