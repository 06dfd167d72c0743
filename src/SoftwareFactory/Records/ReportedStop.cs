using SoftwareFactory.Incidents;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Records;

/// <summary>What stopped a run, as its report says it. Immutable.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Stage">Where the line stopped.</param>
/// <param name="Rule">The rule, by id.</param>
/// <param name="Incident">The id of its incident, filed or not.</param>
/// <param name="Link">Where the incident's file is, relative to the report; null when it is not filed.</param>
internal sealed record ReportedStop(string Run, string Stage, string Rule, string Incident, string? Link)
{
    /// <summary>The stops among some runs' folders.</summary>
    /// <param name="repository">What the projects are relative to.</param>
    /// <param name="folders">The runs' folders, one a project.</param>
    /// <param name="from">The folder of the report.</param>
    internal static IReadOnlyList<ReportedStop> Of(Repository repository, IEnumerable<string> folders, string from) =>
        [.. folders.Select(StopRecord.InRun).OfType<StopRecord>().Select(stop => Of(repository, stop, from))];

    private static ReportedStop Of(Repository repository, StopRecord stop, string from)
    {
        var id = $"INC-{stop.Signature}";
        var file = new IncidentFolder(Path.Combine(repository.Root, Path.GetDirectoryName(stop.Project)!), repository).PathOf(id);
        return new(stop.Run, stop.Stage.ToString(), stop.Rule, id, File.Exists(file) ? Path.GetRelativePath(from, file).Replace('\\', '/') : null);
    }
}
