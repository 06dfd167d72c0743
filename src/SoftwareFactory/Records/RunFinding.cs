using System.Text.Json.Nodes;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Records;

/// <summary>What a run found. Immutable.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Level"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Message">What happened and what to do.</param>
/// <param name="Path">The file, relative to the repository root.</param>
/// <param name="Line">1-based; 0 for the file as a whole.</param>
/// <param name="Spec">The spec's id; null when it concerns none.</param>
/// <param name="Clause">The rule of the spec that it concerns; null for none.</param>
/// <param name="Waiver">The reason of the waiver that lowered it; null when none did.</param>
public sealed record RunFinding(string Rule, string Level, string Message, string Path, int Line, string? Spec, string? Clause, string? Waiver)
{
    /// <summary>The stage that found it, by its id; null for what concerns the run or a front end.</summary>
    public Stage? Stage => Rule switch
    {
        ['S', 'F', '1', ..] => Core.Line.Stage.Intake,
        ['S', 'F', '2', ..] => Core.Line.Stage.Conform,
        ['S', 'F', '3', ..] => Core.Line.Stage.Generate,
        ['S', 'F', '4', '1', ..] => Core.Line.Stage.Compile,
        ['S', 'F', '4', '2' or '3' or '4', ..] => Core.Line.Stage.Analyze,
        ['S', 'F', '4', '5', ..] => Core.Line.Stage.Test,
        ['S', 'F', '4', '6', ..] => Core.Line.Stage.Review,
        ['S', 'F', '6', ..] => Core.Line.Stage.Release,
        _ => null,
    };

    internal static IReadOnlyList<RunFinding> OfSarif(JsonNode log) =>
        [.. log["runs"]!.AsArray().SelectMany(run => run!["results"]!.AsArray()).Select(result => Of(result!))];

    private static RunFinding Of(JsonNode result)
    {
        var place = result["locations"]?[0]?["physicalLocation"];
        return new(
            result["ruleId"]!.ToString(),
            result["level"]?.ToString() ?? "warning",
            result["message"]!["text"]!.ToString(),
            Uri.UnescapeDataString(place?["artifactLocation"]?["uri"]?.ToString() ?? ""),
            place?["region"]?["startLine"]?.GetValue<int>() ?? 0,
            result["properties"]?["spec"]?.ToString(),
            result["properties"]?["clause"]?.ToString(),
            result["suppressions"]?[0]?["justification"]?.ToString());
    }
}
