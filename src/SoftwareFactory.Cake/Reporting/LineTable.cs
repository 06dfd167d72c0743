using System.Globalization;

namespace SoftwareFactory.Cake.Reporting;

/// <summary>
/// The table at the end of a run: a row for each part, a column for each stage, then serial, findings and time; below it, for
/// each project, first-pass yield, outcome and time. Stage columns shrink to a letter and specs are cut off to fit a terminal.
/// </summary>
internal static class LineTable
{
    private const int ShortestSpec = 12;
    private static readonly string[] Stages = ["Intake", "Generate", "Conform", "Compile", "Analyze", "Test", "Review", "Release"];

    /// <summary>Draws the table.</summary>
    /// <param name="manifest">What happened.</param>
    /// <param name="marks">How to draw an outcome.</param>
    /// <param name="width">The width of the terminal in columns, or null where there is none.</param>
    /// <returns>The lines, without line ends or trailing space.</returns>
    public static IEnumerable<string> Draw(RunManifest manifest, Marks marks, int? width)
    {
        var specs = manifest.Parts.Select(part => part.Spec.Length).Append("part".Length).Max();
        string[] heads = ["serial", "findings", "time"];
        string[][] tails = [.. manifest.Parts.Select(part => new[]
        {
            part.Serial, part.Findings.ToString(CultureInfo.InvariantCulture), Elapsed(part.Time),
        })];
        int[] tailWidths = [.. heads.Select((head, i) => tails.Select(tail => tail[i].Length).Append(head.Length).Max())];

        var wide = width is null || specs + StagesWidth(3) + tailWidths.Sum(tail => tail + 2) <= width;
        var stage = wide ? 3 : 1;
        var spec = width is null
            ? specs
            : Math.Min(specs, Math.Max(ShortestSpec, width.Value - StagesWidth(stage) - tailWidths.Sum(tail => tail + 2)));

        yield return Row("part", Stages.Select(name => name[..stage]), heads);
        foreach (var (part, tail) in manifest.Parts.Zip(tails))
            yield return Row(part.Spec, Stages.Select(name => Mark(part, name)), tail);

        yield return "";
        foreach (var run in manifest.Projects)
            yield return Closing(manifest, run);

        string Row(string name, IEnumerable<string> cells, string[] tail)
        {
            var cut = name.Length <= spec ? name : name[..(spec - 1)] + marks.Ellipsis;
            var ends = tail.Select((text, i) => i == 0 ? text.PadRight(tailWidths[i]) : text.PadLeft(tailWidths[i]));
            return $"{cut.PadRight(spec)}  {string.Join(' ', cells.Select(cell => cell.PadRight(stage)))}  {string.Join("  ", ends)}".TrimEnd();
        }

        string Mark(PartRow part, string name) =>
            !part.Stages.TryGetValue(name, out var outcome) ? marks.NotReached
            : outcome.Equals("passed", StringComparison.OrdinalIgnoreCase) ? marks.Passed
            : marks.Stopped;
    }

    private static string Closing(RunManifest manifest, ProjectRun run)
    {
        var stopped = run.Stage is null ? "" : $" at {run.Stage}";
        return $"{run.Project}: {run.Status}{stopped} | first-pass yield {run.FirstPassYield} | {Elapsed(manifest.Time)} | run {manifest.RunId}";
    }

    private static string Elapsed(TimeSpan? time) => time switch
    {
        null => "",
        { TotalSeconds: < 1 } span => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMilliseconds:0} ms"),
        { } span => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.0} s"),
    };

    private static int StagesWidth(int stage) => 2 + (Stages.Length * (stage + 1)) - 1;
}
