using System.CommandLine;
using SoftwareFactory.Core.Incidents;

namespace SoftwareFactory.Tool.Commands.Incidents;

/// <summary><c>factory incident reopen &lt;id&gt;</c>: for a prevention that does not hold. Intake stops until it is closed with another.</summary>
internal static class IncidentReopenCommand
{
    internal static Command Create()
    {
        var id = IncidentCommand.Id();
        var reason = new Option<string>("--reason") { Description = "Why the prevention does not hold.", Required = true };
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("reopen", "Reopens a closed incident: factory incident reopen <id> --reason \"…\"") { id, reason, project, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(id), parsed.GetRequiredValue(reason), parsed.GetValue(project), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string id, string reason, string? path, bool json)
    {
        var (_, book, reading, problem) = IncidentCommand.Find(path, id);
        if (reading is null) return CommonOptions.BadUsage(problem!);
        if (reading.Incident is not { } incident) return IncidentCommand.Refused(reading.Findings);
        if (incident.Status != IncidentStatus.Closed) return CommonOptions.BadUsage($"{id} is {incident.Status.ToString().ToLowerInvariant()} already.");

        var reopened = book!.Reopen(incident, reason);
        Console.WriteLine(json ? IncidentJson.Write(new { incident = IncidentJson.Of(reopened) }) : $"reopened {reopened.Path}.");
        return ExitCodes.Passed;
    }
}
