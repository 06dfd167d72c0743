using System.CommandLine;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Incidents;

namespace SoftwareFactory.Tool.Commands.Incidents;

/// <summary><c>factory incident open &lt;run&gt;</c>: files what stopped a run, for each of its projects.</summary>
internal static class IncidentOpenCommand
{
    internal static Command Create()
    {
        var run = new Argument<string>("run") { Description = "The id of a run that stopped, as the line's records name it." };
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("open", "Files what stopped a run, merged with what has the same signature: factory incident open <run>") { run, project, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(run), parsed.GetValue(project), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string run, string? path, bool json)
    {
        var (books, problem) = IncidentCommand.BooksOf(path);
        if (problem is not null) return CommonOptions.BadUsage(problem);
        if (run.AsSpan().IndexOfAny('/', '\\', '.') >= 0) return CommonOptions.BadUsage($"'{run}' is no run id.");
        if (!books.Any(book => book.Stopped(run))) return CommonOptions.BadUsage($"No run {run} below artifacts/factory/runs stopped one of these projects.");

        var filed = new List<FiledStop>();
        var findings = new List<Finding>();
        foreach (var (stop, found) in books.Select(book => book.Open(run)))
        {
            if (stop is not null) filed.Add(stop);
            findings.AddRange(found);
        }

        if (json) Console.WriteLine(IncidentJson.Write(new { filed = filed.Select(stop => new { outcome = stop.Outcome, incident = IncidentJson.Of(stop.Incident) }), findings = findings.Select(IncidentJson.Of) }));
        else foreach (var stop in filed) Console.WriteLine($"{stop.Outcome} {stop.Incident.Path}: {stop.Incident.Rule} at {stop.Incident.Stage}, {stop.Incident.Count} run(s).");
        return findings.Count == 0 ? ExitCodes.Passed : IncidentCommand.Refused(findings);
    }
}
