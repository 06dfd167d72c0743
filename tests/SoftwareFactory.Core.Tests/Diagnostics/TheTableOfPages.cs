using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Core.Tests.Diagnostics;

internal sealed class TheTableOfPages
{
    // The first prefix that fits names the stage: ids keep their numbers for ever, so this list only grows.
    private static readonly (string Prefix, string Stage)[] Stages =
    [
        ("SF14", "Verify"),
        ("SF1", "Intake"),
        ("SF2", "Conform"),
        ("SF3", "Generate"),
        ("SF41", "Compile"),
        ("SF42", "Analyze"),
        ("SF43", "Analyze"),
        ("SF44", "Analyze"),
        ("SF45", "Test"),
        ("SF46", "Review"),
        ("SF5", "any (run)"),
        ("SF6", "Release"),
        ("SF9", "any (front end)"),
    ];

    [Test]
    public void IsTheCatalogue() => Assert.That(
        DiagnosticsFolder.Read("README.md").Split('\n').Where(line => line.StartsWith("| [SF", StringComparison.Ordinal)).ToList(),
        Is.EqualTo(Rules.All.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {StageOf(rule)} |").ToList()));

    private static string StageOf(Rule rule) => Stages.First(stage => rule.Id.StartsWith(stage.Prefix, StringComparison.Ordinal)).Stage;
}
