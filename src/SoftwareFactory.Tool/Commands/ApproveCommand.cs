using System.CommandLine;
using System.Text.Json;
using SoftwareFactory.Review;
using SoftwareFactory.Tool.Projects;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory approve &lt;serial&gt; --by --reason</c>: writes an approval of what stopped at Review, bound to its content.</summary>
internal static class ApproveCommand
{
    internal static Command Create()
    {
        var serial = new Argument<string>("serial") { Description = "The part's serial number, as SF4601 names it." };
        var by = new Option<string>("--by") { Description = "Who approves.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why.", Required = true };
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("approve", "Approves a part: factory approve SF-MJSXN-WMPBF-NMDS0-CRYDR --by ada --reason \"Read with the tax table beside it.\"") { serial, by, reason, project, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(serial), parsed.GetRequiredValue(by), parsed.GetRequiredValue(reason), parsed.GetValue(project), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string serial, string by, string reason, string? path, bool json)
    {
        var (projects, problem) = ConsumingProjects.Find(path, Environment.CurrentDirectory);
        if (problem is not null) return CommonOptions.BadUsage(problem);

        var approved = Approving.Approve(projects, serial, by, reason);
        if (approved.Path is null) return CommonOptions.BadUsage(approved.Problem!);

        var shown = Path.GetRelativePath(Environment.CurrentDirectory, approved.Path).Replace('\\', '/');
        Console.WriteLine(json ? JsonSerializer.Serialize(new { serial, spec = approved.SpecId, path = shown }) : $"{shown}: {approved.SpecId} is approved. Commit it, and run again.");
        return ExitCodes.Passed;
    }
}
