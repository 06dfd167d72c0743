using System.Globalization;
using SoftwareFactory.Records;
using SoftwareFactory.Tracing;
using Spectre.Console;

namespace SoftwareFactory.Tool.Commands;

/// <summary>Draws what a query led to, one tree a part or run.</summary>
internal static class TraceTree
{
    private const int Short = 12;

    internal static IEnumerable<Tree> Of(TraceResult result) => [.. result.Parts.Select(part => Of(part, [.. result.Places.Where(place => place.Serial == part.Serial)])), .. result.Runs.Select(Of)];

    private static Tree Of(PartTrace part, IReadOnlyList<TracedPlace> places)
    {
        var tree = new Tree(Plain($"{part.Serial} {part.Spec}{(part.InUse ? "" : ", not in the lock")}"));
        foreach (var place in places) tree.AddNode(Plain(PlaceOf(place)));

        var spec = tree.AddNode(Plain($"spec {part.Spec}: {part.Title} ({part.Owner}){(part.SpecChanged ? "; changed since" : "")}"));
        foreach (var clause in part.Clauses) spec.AddNode(Plain($"{(clause.Asked ? "→" : " ")} {clause.Id} {clause.Text} {clause.Path}({clause.Line})"));
        tree.AddNode(Plain($"template {part.Template} {part.TemplateDigest[..Short]}"));
        tree.AddNode(Plain($"prompt {part.Prompt.Key[..Short]} {part.Prompt.Path}, {(part.Prompt.State == "recorded" ? Invariant($"{part.Prompt.Messages} messages, {part.Prompt.Characters} characters") : part.Prompt.State)}"));
        Attempts(tree, part);
        Stages(tree, part);
        foreach (var decision in part.Decisions) tree.AddNode(Plain($"{decision.Kind} {decision.By}: {decision.Reason}{(decision.Until is null ? "" : $", until {decision.Until}")}"));
        foreach (var output in part.Outputs) Output(tree, output);
        foreach (var package in part.Packages) tree.AddNode(Plain($"package {package.Id} {package.Version} {package.Path}"));
        foreach (var run in part.Runs) tree.AddNode(Plain($"run {run.Id} {run.Started} {run.Mode} {run.Status}, {run.Project}, factory {run.Tool}"));
        if (part.RunCount > part.Runs.Count) tree.AddNode(Plain(Invariant($"{part.RunCount - part.Runs.Count} more runs")));
        return tree;
    }

    private static string PlaceOf(TracedPlace place)
    {
        var at = place.Path is null ? "" : Invariant($" {place.Path}({place.Line})");
        var slots = place.Slots.Count > 0 ? $", slot {string.Join(", ", place.Slots)}" : place.State == MemberState.Added ? "" : ", the template's own text";
        return $"{place.Member ?? place.Now}{at} {Word(place.State)}{(place.Now is null || place.Now == place.Member || place.Member is null ? "" : $" as {place.Now}")}{slots}";
    }

    private static void Attempts(Tree tree, PartTrace part)
    {
        foreach (var attempt in part.Attempts)
        {
            var tokens = attempt.InputTokens is null && attempt.OutputTokens is null ? "" : Invariant($", {attempt.InputTokens ?? 0} + {attempt.OutputTokens ?? 0} tokens");
            var node = tree.AddNode(Plain(Invariant($"attempt {attempt.Attempt} {attempt.Provider}:{attempt.Model}{tokens}, {(attempt == part.Attempts[^1] ? "accepted" : "sent back")}, response {attempt.Response[..Short]}")));
            foreach (var reason in attempt.SentBackFor) node.AddNode(Plain(reason));
        }
    }

    private static void Stages(Tree tree, PartTrace part)
    {
        if (part.Stages.Count == 0)
        {
            tree.AddNode(Plain("stages: released; no run of it is known here"));
            return;
        }

        var stages = tree.AddNode(Plain($"stages {string.Join(", ", part.Stages.Select(stage => $"{stage.Stage} {stage.Verdict}"))}"));
        foreach (var finding in part.Stages.SelectMany(stage => stage.Findings)) stages.AddNode(Plain(FindingOf(finding)));
    }

    private static void Output(Tree tree, TracedOutput output)
    {
        var now = output.State == OutputState.Moved ? $" to {string.Join(", ", output.Now)}" : "";
        var node = tree.AddNode(Plain($"output {output.Path} {output.Digest[..Short]}, {(output.State == OutputState.Edited ? "edited by hand" : output.State.ToString().ToLowerInvariant())}{now}"));
        foreach (var member in output.Edited) node.AddNode(Plain(member));
    }

    private static Tree Of(RecordedRun run)
    {
        var tree = new Tree(Plain($"run {run.Id} {run.Project}: {run.Status}{(run.StoppedAt is null ? "" : $" at {run.StoppedAt}")}"));
        tree.AddNode(Plain($"{run.Started} to {run.Finished}, {run.Mode}, factory {run.Tool}"));
        foreach (var part in run.Parts)
        {
            var node = tree.AddNode(Plain($"{part.Serial ?? "no serial"} {part.Spec}, {part.Template}, {part.Provider}:{part.Model}, {part.State}"));
            foreach (var finding in run.Findings.Where(finding => finding.Spec == part.Spec)) node.AddNode(Plain(FindingOf(finding)));
        }

        foreach (var finding in run.Findings.Where(finding => run.Parts.All(part => part.Spec != finding.Spec))) tree.AddNode(Plain(FindingOf(finding)));
        return tree;
    }

    private static string FindingOf(RunFinding finding) =>
        Invariant($"{finding.Rule} {finding.Level}{(finding.Waiver is null ? "" : $", waived: {finding.Waiver}")} {finding.Path}({finding.Line}): {finding.Message}");

    private static string Word(MemberState state) => state switch
    {
        MemberState.Edited => "edited by hand",
        MemberState.Added => "written by hand",
        MemberState.Replaced => "replaced by a newer part",
        _ => state.ToString().ToLowerInvariant(),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static Text Plain(string text) => new(text);
}
