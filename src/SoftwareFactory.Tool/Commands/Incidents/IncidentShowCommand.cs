using System.CommandLine;
using SoftwareFactory.Authoring.Incidents;

namespace SoftwareFactory.Tool.Commands.Incidents;

/// <summary><c>factory incident show &lt;id&gt;</c>: the file as it stands.</summary>
internal static class IncidentShowCommand
{
    internal static Command Create()
    {
        var (id, project, json) = (IncidentCommand.Id(), CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("show", "Shows an incident: factory incident show INC-7K3QX-0AB9Z") { id, project, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(id), parsed.GetValue(project), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string id, string? path, bool json)
    {
        var (_, _, reading, problem) = IncidentCommand.Find(path, id);
        if (reading is null) return CommonOptions.BadUsage(problem!);
        if (reading.Incident is not { } incident) return IncidentCommand.Refused(reading.Findings);

        Console.WriteLine(json ? IncidentJson.Write(new { incident = IncidentJson.Of(incident), body = incident.Body }) : IncidentFile.Write(incident).TrimEnd('\n'));
        return ExitCodes.Passed;
    }
}
