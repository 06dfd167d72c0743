using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Tests.Diagnostics;

namespace SoftwareFactory.Core.Tests.Line;

internal sealed class ThePageOfTheLine
{
    private const string Begin = "<!-- From TransitionTable; a test fails when it differs, and says what belongs here. -->\n";
    private const string End = "\n<!-- End of the table. -->";

    [Test]
    public void ShowsTheTransitionTable()
    {
        var page = DiagnosticsFolder.Read("../line.md");
        var shown = page[(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)..page.IndexOf(End, StringComparison.Ordinal)];

        Assert.That(shown, Is.EqualTo(Drawn()), $"docs/line.md differs from TransitionTable. Put this between its two comments:\n{Drawn()}");
    }

    private static string Drawn() => string.Join('\n',
    [
        "```mermaid", "stateDiagram-v2", $"    [*] --> {PartState.Queued}",
        .. TransitionTable.Allowed.Select(move => $"    {move.From} --> {move.To}: {move.Trigger}{(move.Guard == TransitionGuard.None ? "" : $" [{move.Guard}]")}"),
        .. Enum.GetValues<PartState>().Where(state => TransitionTable.Allowed.All(move => move.From != state)).Select(state => $"    {state} --> [*]"),
        "```", "", "| from | trigger | to | guard |", "|---|---|---|---|",
        .. TransitionTable.Allowed.Select(move => $"| {move.From} | {move.Trigger} | {move.To} | {(move.Guard == TransitionGuard.None ? "" : move.Guard)} |"),
    ]);
}
