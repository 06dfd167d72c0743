using System.Text.Json.Nodes;
using SoftwareFactory.Records;

namespace SoftwareFactory.History;

/// <summary>What changed between two runs of one project. Immutable.</summary>
/// <param name="Project">The project.</param>
/// <param name="Changes">The differences, by kind and name; empty when the second is the first again.</param>
public sealed record RunComparison(string Project, IReadOnlyList<RunChange> Changes)
{
    /// <summary>Compares two runs, project by project.</summary>
    public static IReadOnlyList<RunComparison> Of(IReadOnlyList<RecordedRun> before, IReadOnlyList<RecordedRun> after) =>
        [.. before.Concat(after).Select(run => run.Project).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(project => Of(project, before.FirstOrDefault(run => run.Project == project), after.FirstOrDefault(run => run.Project == project)))];

    private static RunComparison Of(string project, RecordedRun? before, RecordedRun? after)
    {
        if (before is null || after is null) return new(project, [new RunChange("project", project, before is null ? null : "ran", after is null ? null : "ran")]);
        return new(project,
        [
            .. Compare("tool", [("factory", before.Tool)], [("factory", after.Tool)]),
            .. Compare("mode", [("mode", before.Mode)], [("mode", after.Mode)]),
            .. Compare("gate policy", Policy(before), Policy(after)),
            .. Compare("input", Inputs(before), Inputs(after)),
            .. Compare("part", Parts(before), Parts(after)),
            .. Compare("output", before.Outputs.Select(output => (output.Name, output.Digest)), after.Outputs.Select(output => (output.Name, output.Digest))),
            .. Compare("status", [("run", Status(before))], [("run", Status(after))]),
        ]);
    }

    private static IEnumerable<RunChange> Compare(string kind, IEnumerable<(string Name, string Value)> before, IEnumerable<(string Name, string Value)> after)
    {
        var (was, now) = (before.DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal), after.DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
        return was.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => new RunChange(kind == "input" ? KindOf(name) : kind, name, was.GetValueOrDefault(name), now.GetValueOrDefault(name)))
            .Where(change => change.Before != change.After);
    }

    // What the manifest calls a dependency, by its name.
    private static string KindOf(string name) =>
        name.StartsWith("template:", StringComparison.Ordinal) ? "template"
        : name.EndsWith(".spec.md", StringComparison.Ordinal) ? "spec"
        : name.EndsWith(".holdout.md", StringComparison.Ordinal) ? "holdout"
        : name.Contains("/.factory/blobs/", StringComparison.Ordinal) || name.StartsWith(".factory/blobs/", StringComparison.Ordinal) ? "answer" : "lock";

    private static IEnumerable<(string, string)> Inputs(RecordedRun run) => run.Dependencies.Select(input => (input.Name, input.Digest));

    private static IEnumerable<(string, string)> Policy(RecordedRun run) =>
        JsonNode.Parse(run.Policy) is JsonObject policy ? policy.Select(entry => (entry.Key, entry.Value?.ToJsonString() ?? "null")) : [];

    private static IEnumerable<(string, string)> Parts(RecordedRun run) => run.Parts.Select(part => (part.Spec, $"{part.Serial ?? "no serial"} {part.State}"));

    private static string Status(RecordedRun run) => run.StoppedAt is null ? run.Status : $"{run.Status} at {run.StoppedAt}";
}
