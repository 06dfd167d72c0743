using System.CommandLine;
using SoftwareFactory.Records;
using SoftwareFactory.Tool.Projects;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory replay &lt;run&gt;</c>: runs a past run of each of its projects again, in a temporary folder.</summary>
internal static class ReplayCommand
{
    internal static Command Create()
    {
        var run = new Argument<string>("run") { Description = "The id of a run below artifacts/factory/runs." };
        var tree = new Option<bool>("--tree") { Description = "Start from specs, templates, lock and policy as the tree has them now, not as the run had them." };
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("replay", "Runs a past run again and says which transition is the first to differ: factory replay <run>") { run, tree, project, json };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(run), parsed.GetValue(tree), parsed.GetValue(project), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string run, bool tree, string? path, bool json, CancellationToken cancellation)
    {
        var (projects, problem) = ConsumingProjects.Find(path, Environment.CurrentDirectory);
        if (problem is not null) return CommonOptions.BadUsage(problem);

        var itsOwn = projects.Where(project => RunRecords.Has(project, run)).ToList();
        return itsOwn.Count == 0
            ? CommonOptions.BadUsage($"There is no run {run} of these projects below artifacts/factory/runs.")
            : await ReportingTarget.RunAsync("FactoryReplay", itsOwn, [$"-p:FactoryReplayRun={run}", $"-p:FactoryReplayTree={(tree ? "true" : "false")}"], json, cancellation).ConfigureAwait(false);
    }
}
