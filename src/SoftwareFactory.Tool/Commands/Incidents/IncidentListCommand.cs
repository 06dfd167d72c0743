using System.CommandLine;
using SoftwareFactory.Core.Incidents;

namespace SoftwareFactory.Tool.Commands.Incidents;

/// <summary><c>factory incident list</c>.</summary>
internal static class IncidentListCommand
{
    internal static Command Create()
    {
        var status = new Option<string?>("--status") { Description = "open, reopened or closed; default: all." };
        status.AcceptOnlyFromAmong([.. Enum.GetNames<IncidentStatus>().Select(name => name.ToLowerInvariant())]);
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("list", "Lists the filed incidents: factory incident list --status open") { status, project, json };
        command.SetAction(parsed => Run(parsed.GetValue(status), parsed.GetValue(project), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string? status, string? path, bool json)
    {
        var (books, problem) = IncidentCommand.BooksOf(path);
        if (problem is not null) return CommonOptions.BadUsage(problem);

        var readings = books.SelectMany(book => book.List()).ToList();
        var incidents = readings.Select(reading => reading.Incident).OfType<Incident>().Where(incident => status is null || incident.Status.ToString().Equals(status, StringComparison.OrdinalIgnoreCase)).ToList();
        var findings = readings.SelectMany(reading => reading.Findings).ToList();
        if (json) Console.WriteLine(IncidentJson.Write(new { incidents = incidents.Select(IncidentJson.Of), findings = findings.Select(IncidentJson.Of) }));
        else foreach (var incident in incidents) Console.WriteLine(IncidentCommand.Line(incident));
        return findings.Count == 0 ? ExitCodes.Passed : IncidentCommand.Refused(findings);
    }
}
