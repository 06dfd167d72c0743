using System.CommandLine;
using System.Text.Json;
using SoftwareFactory.Records;
using SoftwareFactory.Tool.Projects;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory report [run]</c>: says where the page is; of a run it writes it first. Opens nothing.</summary>
internal static class ReportCommand
{
    internal static Command Create()
    {
        var run = new Argument<string?>("run") { Description = "The id of a run below artifacts/factory/runs; default: the latest of each project.", Arity = ArgumentArity.ZeroOrOne };
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("report", "Says where the HTML report is: factory report [run]") { run, project, json };
        command.SetAction(parsed => Run(parsed.GetValue(run), parsed.GetValue(project), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string? run, string? path, bool json)
    {
        var (projects, problem) = ConsumingProjects.Find(path, Environment.CurrentDirectory);
        if (problem is not null) return CommonOptions.BadUsage(problem);

        var page = run is null ? RunReport.Latest(projects[0]) : RunReport.Write(projects[0], run);
        if (page is null) return CommonOptions.BadUsage(run is null ? "There is no report yet: run the line first." : $"There is no run {run} below artifacts/factory/runs that can be read.");

        var shown = Path.GetRelativePath(Environment.CurrentDirectory, page).Replace('\\', '/');
        Console.WriteLine(json ? JsonSerializer.Serialize(new { run, path = shown }) : shown);
        return ExitCodes.Passed;
    }
}
