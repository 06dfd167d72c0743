using System.Text.RegularExpressions;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Core.Tests.Diagnostics;

internal sealed partial class ThePages
{
    private static readonly string[] Headings = ["What happened", "Why it matters", "How to fix", "Example"];

    [Test]
    public void AreOneARuleAndNoneIsOrphaned() => Assert.That(
        Directory.GetFiles(DiagnosticsFolder.Path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList(),
        Is.EqualTo(Rules.All.Select(rule => $"{rule.Id}.md").Prepend("README.md").ToList()));

    [Test]
    public void StandWhereTheirRulesSay() =>
        Assert.That(Rules.All.Select(rule => rule.HelpPath), Is.EqualTo(Rules.All.Select(rule => $"docs/diagnostics/{rule.Id}.md")));

    [Test]
    public void HaveTheirRulesTitles() => Assert.That(
        Rules.All.Select(rule => Page(rule).Split('\n')[0]).ToList(),
        Is.EqualTo(Rules.All.Select(rule => $"# {rule.Id}: {rule.Title}").ToList()));

    [Test]
    public void HaveTheFourSectionsInOrder()
    {
        foreach (var rule in Rules.All)
            Assert.That(Sections(rule).Select(section => section.Heading), Is.EqualTo(Headings), rule.Id);
    }

    [Test]
    public void LeaveNoSectionEmpty() =>
        Assert.That(Rules.All.Where(rule => Sections(rule).Any(section => section.Text.Length == 0)), Is.Empty);

    [Test]
    public void ShowAFileOrACommandAsTheirExample() =>
        Assert.That(Rules.All.Where(rule => !Sections(rule)[^1].Text.Contains("```", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void MentionOnlyRulesThatExist() => Assert.That(
        Rules.All.SelectMany(rule => Id().Matches(Page(rule)), (rule, id) => (Page: rule.Id, id.Value)).Where(mention => Rules.Find(mention.Value) is null),
        Is.Empty);

    private static string Page(Rule rule) => DiagnosticsFolder.Read($"{rule.Id}.md");

    // Specs in the examples have headings of their own.
    private static List<(string Heading, string Text)> Sections(Rule rule) =>
    [
        .. Heading().Split(CodeBlock().Replace(Page(rule), "```"))
            .Skip(1).Chunk(2).Select(pair => (pair[0], pair[1].Trim())),
    ];

    [GeneratedRegex("^(`{3,})[^`]*?$.*?^\\1$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("SF[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
