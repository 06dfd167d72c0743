using System.Globalization;
using SoftwareFactory.Authoring.Incidents;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Incidents;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Incidents;

/// <summary>The incidents of one project: lists them, files stops, closes and reopens. Writes nothing but <c>.factory/incidents/</c>. One writer at a time.</summary>
/// <param name="projectFile">The project's file, absolute.</param>
/// <param name="time">Where time comes from.</param>
public sealed class IncidentBook(string projectFile, TimeProvider time)
{
    private readonly string _projectFolder = Path.GetDirectoryName(projectFile)!;
    private readonly Repository _repository = Repository.Find(Path.GetDirectoryName(projectFile)!);

    private IncidentFolder Folder => new(_projectFolder, _repository);

    /// <summary>Every filed incident, by id, and what cannot be read (SF5020).</summary>
    public IReadOnlyList<IncidentReading> List() => Folder.ReadAll();

    /// <summary>An incident; null when it is not filed.</summary>
    public IncidentReading? Find(string id) => Folder.Find(id);

    /// <summary>True when the project stopped in a run, whose records are here.</summary>
    public bool Stopped(string run) => StopOf(run) is not null;

    /// <summary>Files the project's stop in a run: as a new incident, or merged into that of the same signature; one that was closed before the stop is reopened.</summary>
    /// <returns>Null when the run did not stop the project, or, with findings, when the incident's file cannot be read.</returns>
    public (FiledStop? Filed, IReadOnlyList<Finding> Findings) Open(string run)
    {
        if (StopOf(run) is not { } stop) return (null, []);
        var id = $"INC-{stop.Signature}";
        if (Folder.Find(id) is { Incident: null } unreadable) return (null, unreadable.Findings);

        var known = Folder.Find(id)?.Incident;
        if (known?.Body.Contains(stop.Run, StringComparison.Ordinal) == true) return (new(known, "known"), []);

        var isBack = known is { Status: IncidentStatus.Closed, Closed: { } closed } && stop.At.ToUnixTimeSeconds() > closed.ToUnixTimeSeconds();
        var incident = known is null ? New(id, stop) : Merge(known, stop) with { Status = isBack ? IncidentStatus.Reopened : known.Status };
        incident = incident with
        {
            Body = IncidentProse.Append(incident.Body, IncidentProse.Cause, $"{Day(stop.At)} run {stop.Run}{(isBack ? ", after it was closed" : "")}: {stop.Location}: {stop.Message}{(stop.Parts.Count > 0 ? $" ({string.Join(", ", stop.Parts)})" : "")}"),
        };
        Folder.Write(incident);
        return (new(incident, known is null ? "opened" : isBack ? "reopened" : "merged"), []);
    }

    /// <summary>Closes an incident with a prevention that exists.</summary>
    /// <param name="incident">An open or reopened one.</param>
    /// <param name="closing">What closing needs.</param>
    /// <param name="packs">Folders of templates that packages bring; only a <c>template:</c> link needs them.</param>
    /// <returns>SF5023, and nothing written, when the prevention does not exist or has failed already.</returns>
    public (Incident? Closed, IReadOnlyList<Finding> Findings) Close(Incident incident, IncidentClosing closing, IReadOnlyList<string> packs)
    {
        var fault = incident.Prevention == closing.Link && incident.Status == IncidentStatus.Reopened
            ? $"{closing.Link} did not prevent it before."
            : Check(packs).Fault(closing.Link, incident);
        if (fault is not null) return (null, [Rules.PreventionMissing.At(incident.Location, $"{incident.Id} is not closed with {closing.Link}. {fault}")]);

        var day = Day(time.GetUtcNow());
        var body = IncidentProse.Append(incident.Body, IncidentProse.RootCause, $"{day} {closing.RootCause.ToString().ToLowerInvariant()}{(closing.Because is { } because ? $": {because}" : "")}");
        var closed = incident with
        {
            Status = IncidentStatus.Closed,
            Closed = time.GetUtcNow(),
            RootCause = closing.RootCause,
            Level = closing.Level,
            Prevention = closing.Link,
            Body = IncidentProse.Append(body, IncidentProse.Prevention, $"{day} {Says(closing.Level)}, {closing.Link}: {closing.Prevention}"),
        };
        Folder.Write(closed);
        return (closed, []);
    }

    /// <summary>Reopens a closed incident whose prevention does not hold.</summary>
    public Incident Reopen(Incident incident, string reason)
    {
        var reopened = incident with
        {
            Status = IncidentStatus.Reopened,
            Body = IncidentProse.Append(incident.Body, IncidentProse.Cause, $"{Day(time.GetUtcNow())} reopened: {reason}"),
        };
        Folder.Write(reopened);
        return reopened;
    }

    private StopRecord? StopOf(string run) => StopRecord.InRun(RunFolder.Of(_repository, run, Path.GetFileNameWithoutExtension(projectFile)));

    private Incident New(string id, StopRecord stop) => new()
    {
        Id = id,
        Signature = stop.Signature,
        Status = IncidentStatus.Open,
        Stage = stop.Stage,
        Rule = stop.Rule,
        Parts = stop.Parts,
        Templates = stop.Templates,
        FirstRun = stop.Run,
        LastRun = stop.Run,
        Count = 1,
        Opened = time.GetUtcNow(),
        Body = IncidentProse.Of($"{stop.Rule} at {stop.Stage}: {stop.Cause}"),
        Path = _repository.Display(Folder.PathOf(id)),
    };

    // Run ids are ordered by time.
    private static Incident Merge(Incident known, StopRecord stop) => known with
    {
        Parts = Union(known.Parts, stop.Parts),
        Templates = Union(known.Templates, stop.Templates),
        FirstRun = string.CompareOrdinal(stop.Run, known.FirstRun) < 0 ? stop.Run : known.FirstRun,
        LastRun = string.CompareOrdinal(stop.Run, known.LastRun) > 0 ? stop.Run : known.LastRun,
        Count = known.Count + 1,
    };

    private static string[] Union(IReadOnlyList<string> known, IReadOnlyList<string> more) => [.. known.Union(more, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private PreventionCheck Check(IReadOnlyList<string> packs)
    {
        var configuration = _repository.ReadConfiguration().Configuration;
        var templates = new TemplateLibrary(_repository, configuration.Templates.Select(folder => Path.GetFullPath(folder, _repository.Root)), packs, []);
        return new PreventionCheck(_repository, configuration, templates, id => ProjectHoldouts.Of(_projectFolder, _repository, id));
    }

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Says(PreventionLevel level) => level switch
    {
        PreventionLevel.Impossible => "impossible by construction",
        PreventionLevel.Gate => "caught by a gate",
        PreventionLevel.Test => "caught by a test",
        _ => "alert",
    };
}
