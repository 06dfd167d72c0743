using System.Text.Json;
using System.Text.Json.Serialization;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Incidents;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Files;
using SoftwareFactory.Line;

namespace SoftwareFactory.Incidents;

/// <summary>
/// A stop as the run's folder keeps it, <c>incident.json</c>: what stopped which parts of which run. A copy, <c>artifacts/factory/stops/&lt;project&gt;/&lt;signature&gt;.json</c>,
/// tells Intake when a signature occurred last. Neither is in the tree: people file what is worth it. Immutable.
/// </summary>
internal sealed record StopRecord
{
    private const string FileName = "incident.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>What the file is; readers skip members that they do not know.</summary>
    public string Format { get; init; } = "softwarefactory.incident";

    public int Version { get; init; } = 1;

    /// <summary>See <see cref="StopSignature.Id"/>.</summary>
    public required string Signature { get; init; }

    public required Stage Stage { get; init; }

    /// <summary>The first finding's rule, by id.</summary>
    public required string Rule { get; init; }

    /// <summary>See <see cref="StopSignature.Cause"/>.</summary>
    public required string Cause { get; init; }

    /// <summary>The first finding's message.</summary>
    public required string Message { get; init; }

    /// <summary>The first finding's place, <c>path(line,column)</c>.</summary>
    public required string Location { get; init; }

    /// <summary>The specs stopped, by id, sorted.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>Their templates, <c>name@version</c>, sorted.</summary>
    public required IReadOnlyList<string> Templates { get; init; }

    public required string Run { get; init; }

    /// <summary>The project's file, relative to the repository root.</summary>
    public required string Project { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The stop of a run; null when it did not stop, or stopped over incidents: those are filed already.</summary>
    internal static StopRecord? Of(LineSession session, RunRecord run)
    {
        if (run.Status != RunStatus.Stopped || run.StoppedAt is not { } stage || session.AllFindings.FirstOrDefault(finding => finding.Stops) is not { } first) return null;
        if (first.Rule == Rules.IncidentFormat || first.Rule == Rules.StopRecurs || first.Rule == Rules.IncidentCameBack || first.Rule == Rules.PreventionMissing) return null;

        var signature = StopSignature.Of(stage, first.Rule.Id, first.Message, first.SpecId);
        var parts = session.Parts.Where(part => part.Findings.Any(finding => finding.Stops)).ToList();
        return new StopRecord
        {
            Signature = signature.Id,
            Stage = stage,
            Rule = first.Rule.Id,
            Cause = signature.Cause,
            Message = first.Message,
            Location = first.Location.ToString(),
            Parts = [.. parts.Select(part => part.Spec.Id)],
            Templates = [.. parts.Select(part => part.Template?.Reference).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Run = run.Id,
            Project = session.Repository.Display(session.Project.ProjectFile),
            At = run.Finished.ToUniversalTime(),
        };
    }

    /// <summary>Keeps a stop in its run's folder, and as the last of its signature.</summary>
    internal void Keep(string runFolder, string artifacts)
    {
        var text = JsonSerializer.Serialize(this, Json) + "\n";
        AtomicFile.Write(Path.Combine(runFolder, FileName), text);
        AtomicFile.Write(LastPath(artifacts, Path.GetFileNameWithoutExtension(Project), Signature), text);
    }

    /// <summary>The stop that a run's folder keeps; null when it keeps none that can be read.</summary>
    internal static StopRecord? InRun(string runFolder) => Read(Path.Combine(runFolder, FileName));

    /// <summary>The last stop of a signature on this machine.</summary>
    internal static StopRecord? Last(string artifacts, string project, string signature) => Read(LastPath(artifacts, project, signature));

    /// <summary>Where the last stop of each signature is kept.</summary>
    internal static string LastFolder(string artifacts, string project) => Path.Combine(artifacts, "stops", project);

    private static string LastPath(string artifacts, string project, string signature) => Path.Combine(LastFolder(artifacts, project), $"{signature}.json");

    // Records of other versions and of other machines may lie there: what cannot be read is no stop.
    private static StopRecord? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<StopRecord>(File.ReadAllText(path), Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
