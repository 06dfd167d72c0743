using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Incidents;
using SoftwareFactory.Line;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Incidents;

/// <summary>
/// Intake's look at incidents: a stop that recurs without an incident (SF5021), an incident that came back (SF5022), a prevention that is gone (SF5023). No level
/// or waiver lowers them: what stopped the line thrice, or in spite of its prevention, is worked on before anything is made.
/// </summary>
internal sealed class IncidentGate(LineSession session, TemplateLibrary templates)
{
    private readonly PreventionCheck _preventions = new(
        session.Repository, session.Configuration, templates, id => session.Parts.FirstOrDefault(part => part.Spec.Id == id)?.Holdouts);

    internal IEnumerable<Finding> Find()
    {
        var readings = new IncidentFolder(session.Project.Folder, session.Repository).ReadAll();
        var recurring = RecurringStop.ReadAll(session.Repository.ArtifactsFolder);
        var incidents = readings.Select(reading => reading.Incident).OfType<Incident>().ToDictionary(incident => incident.Signature, StringComparer.Ordinal);
        return readings.SelectMany(reading => reading.Findings)
            .Concat(incidents.Values.SelectMany(incident => Check(incident, recurring.FirstOrDefault(stop => stop.Signature == incident.Signature))))
            .Concat(recurring.Where(stop => !incidents.ContainsKey(stop.Signature) && IsOfThisProject(stop)).Select(Unfiled));
    }

    private IEnumerable<Finding> Check(Incident incident, RecurringStop? recurring)
    {
        if (incident.Status == IncidentStatus.Reopened) return [Rules.IncidentCameBack.At(incident.Location, $"{incident.Id}, {incident.Rule} at {incident.Stage}, is reopened.")];
        if (incident.Status == IncidentStatus.Open) return [];
        if (Occurrence(incident, recurring) is { } run) return [Rules.IncidentCameBack.At(incident.Location, $"{incident.Rule} at {incident.Stage} stopped the run {run} after {incident.Id} was closed with {incident.Prevention}.")];
        return _preventions.Fault(incident.Prevention!, incident) is { } fault ? [Rules.PreventionMissing.At(incident.Location, $"{incident.Id} is closed with {incident.Prevention}. {fault}")] : [];
    }

    /// <summary>The run that it stopped after it was closed, here or in the index; null when none is known.</summary>
    private string? Occurrence(Incident incident, RecurringStop? recurring)
    {
        if (StopRecord.Last(session.Repository.ArtifactsFolder, session.Project.Name, incident.Signature) is { } last && IsAfter(last.At, incident)) return last.Run;
        return recurring?.LastAt is { } at && IsOfThisProject(recurring) && IsAfter(at, incident) ? recurring.Last : null;
    }

    // The file says when to the second.
    private static bool IsAfter(DateTimeOffset at, Incident incident) => at.ToUnixTimeSeconds() > incident.Closed!.Value.ToUnixTimeSeconds();

    /// <summary>The index knows no projects: where the run's folder is here, it says whose stop it was.</summary>
    private bool IsOfThisProject(RecurringStop stop)
    {
        var run = Path.Combine(session.Repository.ArtifactsFolder, "runs", stop.Last);
        return !Directory.Exists(run) || StopRecord.InRun(Path.Combine(run, session.Project.Name))?.Signature == stop.Signature;
    }

    private static Finding Unfiled(RecurringStop stop) => Rules.StopRecurs.At(
        new SourceLocation($"artifacts/factory/{RecurringStop.FileName}"),
        $"{stop.Rule} at {stop.Stage} has stopped {stop.Runs} runs for the same cause, and no incident is filed.",
        $"File it with factory incident open {stop.Last}, and commit the file.");
}
