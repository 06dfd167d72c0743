using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SoftwareFactory.Authoring.Configuration;
using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Tool.Commands;

namespace SoftwareFactory.Tests.Tool;

/// <summary>Each sample of the README and of <c>docs/</c> is held to what it is a sample of: here, or by the test that <see cref="Elsewhere"/> names. One that nobody judges is none.</summary>
internal sealed partial class TheSamplesOfThePages
{
    // Blocks that another test runs, compiles or reads whole: which file has it.
    private static readonly Dictionary<(string Page, string Language), string> Elsewhere = new()
    {
        [("README.md", "console")] = "tests/SoftwareFactory.EndToEnd.Tests/TheGuide.cs",
        [("docs/getting-started.md", "console")] = "tests/SoftwareFactory.EndToEnd.Tests/TheGuide.cs",
        [("docs/cake.md", "csharp")] = "tests/SoftwareFactory.EndToEnd.Tests/CakeBuilds.cs",
        [("docs/cake.md", "xml")] = "tests/SoftwareFactory.EndToEnd.Tests/CakeBuilds.cs",
        [("docs/models.md", "csharp")] = "tests/SoftwareFactory.EndToEnd.Tests/AHostProgram.cs",
        [("docs/line.md", "mermaid")] = "tests/SoftwareFactory.Core.Tests/Line/ThePageOfTheLine.cs",
        [("docs/specs.md", "markdown")] = "tests/SoftwareFactory.Authoring.Tests/Samples/Pages.cs",
        [("docs/templates.md", "yaml")] = "tests/SoftwareFactory.Authoring.Tests/Samples/Pages.cs",
    };

    private static readonly RootCommand Root = FactoryCommand.Create();

    private static IEnumerable<TestCaseData> Samples => Pages().SelectMany(page => Block().Matches(Read(page))
        .Select((block, i) => new TestCaseData(page, block.Groups["language"].Value, block.Groups["text"].Value).SetArgDisplayNames(page, $"{i + 1}", block.Groups["language"].Value)));

    private static IEnumerable<TestCaseData> Commands => Pages().SelectMany(page => Call().Matches(Read(page)).Select(call => new TestCaseData(call.Groups[1].Value.Trim()).SetArgDisplayNames(page, call.Groups[1].Value.Trim())));

    [TestCaseSource(nameof(Samples))]
    public void AreWhatTheySeem(string page, string language, string text)
    {
        if (Elsewhere.TryGetValue((page, language), out var test))
        {
            Assert.That(File.ReadAllText(Path.Combine(SmallRepository.Sources, test)), Does.Contain(Path.GetFileName(page)), "the test that is said to judge it");
            return;
        }

        switch (language)
        {
            case "console":
                Assert.That(text.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)), Is.Not.Empty.And.All.StartsWith("$ factory "), "calls that the next test parses");
                break;
            case "yaml":
                Assert.That(FactoryYaml.Read(page, text).Findings, Is.Empty);
                break;
            case "xml":
                IsOfTheTargets(XElement.Parse(text));
                break;
            case "scriban" or "":
                Assert.That(TemplateReader.Read("templates/shown", TemplateWith(text)).Findings, Is.Empty);
                break;
            default:
                Assert.Fail($"Nothing judges a block of {language}: let something real run or read it.");
                break;
        }
    }

    [TestCaseSource(nameof(Commands))]
    public void CallTheToolAsItIs(string call) => Assert.That(Root.Parse(CommandLineParser.SplitCommandLine(call.Replace("2>&1", "", StringComparison.Ordinal).Split(" | ")[0].Split(" < ")[0]).Skip(1).ToArray()).Errors.Select(error => error.Message), Is.Empty);

    // What the targets do not know has no effect, and nobody is told.
    private static void IsOfTheTargets(XElement sample)
    {
        var targets = string.Concat(Directory.EnumerateFiles(Path.Combine(SmallRepository.Sources, "src", "SoftwareFactory.MSBuild", "build")).Select(File.ReadAllText));
        foreach (var name in sample.DescendantsAndSelf().Select(element => element.Name.LocalName).Where(name => name.StartsWith("Factory", StringComparison.Ordinal)).Append("Factory"))
            Assert.That(targets, Does.Match($@"\b{name}\b"));
    }

    private static Dictionary<string, string> TemplateWith(string slot) => new()
    {
        ["template.yaml"] = "name: shown\nversion: 1\ndescription: Shows a slot.\noutputs:\n  - path: A.cs\n    from: part.cs.sbn\n    kind: source\n",
        ["prompt.md.sbn"] = "",
        ["part.cs.sbn"] = $"class A {{ decimal B() {{\n{slot} }} }}\n",
    };

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Path.Combine(SmallRepository.Sources, "docs"), "*.md").Select(path => $"docs/{Path.GetFileName(path)}").Append("README.md").Order(StringComparer.Ordinal);

    private static string Read(string page) => File.ReadAllText(Path.Combine(SmallRepository.Sources, page)).ReplaceLineEndings("\n");

    [GeneratedRegex("^(?<fence>```+)(?<language>[a-z]*)[^\n]*\n(?<text>.*?)^\\k<fence>$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    // In a block of a console, or indented by four, with dotnet before it or without.
    [GeneratedRegex(@"^(?:\$ |    )(?:dotnet )?(factory (?:[^\n#]|(?<=\S)#)*)", RegexOptions.Multiline)]
    private static partial Regex Call();
}
