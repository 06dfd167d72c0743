using System.Text.Json.Nodes;
using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Files;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;

namespace SoftwareFactory.Handover;

/// <summary>
/// Hands a part over to people for good: its outputs stay as they are, edited or not, with <c>ejected</c> in their header line; spec, holdouts and
/// the lock's lines move to <c>.factory/ejected/</c>, from where the part can still be traced. The line and verification then leave the files alone. Immutable.
/// </summary>
/// <param name="Spec">The spec's id.</param>
/// <param name="Serial">The serial that the part was released under.</param>
/// <param name="Outputs">Its outputs, relative to the repository.</param>
/// <param name="Record">The record, relative to the repository.</param>
public sealed record PartEjection(string Spec, string Serial, IReadOnlyList<string> Outputs, string Record)
{
    /// <summary>Ejects.</summary>
    /// <param name="project">What the build knows of the project.</param>
    /// <param name="spec">The spec's id.</param>
    /// <param name="reason">Why, for the record; may be empty.</param>
    /// <param name="time">Where the record's day comes from.</param>
    /// <returns>Null and findings when there is no such spec (SF1011), it has no answer (SF3001), another uses it (SF1404), or the line is at work (SF5004).</returns>
    public static (PartEjection? Ejection, IReadOnlyList<Finding> Findings) Eject(FactoryProject project, string spec, string reason, TimeProvider time)
    {
        using var hold = ProjectHold.TryTake(project);
        var session = new LineSession(project, time);
        var here = new SourceLocation(session.Repository.Display(project.ProjectFile));
        if (hold is null) return (null, [Rules.RunInProgress.At(here, "A run of the line works on this project.")]);

        var readings = project.Specs.Select(path => (Path: path, SpecReader.Read(session.Repository.Display(path), Repository.ReadText(path)).Spec)).ToArray();
        if (Array.Find(readings, reading => reading.Spec?.Id == spec) is not { Spec: { } found, Path: var path })
            return (null, [Rules.SymbolNotFound.At(here, $"The project has no spec {spec}.", "Name a spec by its id.")]);
        if (readings.SelectMany(reading => Uses(reading.Spec, spec)).ToArray() is { Length: > 0 } users)
            return (null, [.. users.Select(use => Rules.EjectedPartUsed.At(use.Location, $"This spec uses {spec} by its id."))]);

        var reading = File.Exists(project.LockFile) ? LockReader.Read(session.Repository.Display(project.LockFile), Repository.ReadText(project.LockFile)) : new(GenerationLock.Empty, []);
        if (reading.Lock is not { } answers) return (null, reading.Findings);
        if (answers.Accepted(spec) is not { } entry) return (null, [Rules.LockMissing.At(found.Location, $"{session.Repository.Display(project.LockFile)} has no answer for {spec}: there is nothing to hand over.")]);

        var record = EjectedParts.PathOf(project, spec, "json");
        AtomicFile.Write(EjectedParts.PathOf(project, spec, "lock.json"), GenerationLock.Empty.With(spec, answers.For(spec)).Write());
        AtomicFile.Write(record, RecordOf(entry, reason, time).ToJsonString(RunFolder.Indented) + "\n");
        foreach (var output in entry.Outputs.Keys.Select(session.OutputPath).Where(File.Exists)) HandOver(output, entry);

        Move(path, EjectedParts.PathOf(project, spec, "spec.ejected.md"));
        Move(HoldoutFile.Of(path), EjectedParts.PathOf(project, spec, "holdout.ejected.md"));

        // Last: without its spec an entry is an orphan, which verification reports. No answers, no lock: the project then has nothing to verify.
        var left = answers.Without(spec);
        if (left.Entries.Count > 0) AtomicFile.WriteIfDifferent(project.LockFile, left.Write());
        else File.Delete(project.LockFile);
        return (new(spec, entry.Serial.ToString(), [.. entry.Outputs.Keys.Select(session.OutputPath).Select(session.Repository.Display)], session.Repository.Display(record)), []);
    }

    private static IEnumerable<SpecUse> Uses(Spec? user, string spec) => user is null || user.Id == spec ? [] : user.Uses.Where(use => use.Name == spec);

    private static void HandOver(string output, LockEntry entry)
    {
        // Line ends are people's now: only the header line changes.
        AtomicFile.WriteIfDifferent(output, OutputHeader.HandOver(File.ReadAllText(output), entry.SpecId, entry.Serial));
    }

    private static void Move(string from, string to)
    {
        if (File.Exists(from)) File.Move(from, to, overwrite: true);
    }

    private static JsonObject RecordOf(LockEntry entry, string reason, TimeProvider time) => new()
    {
        ["version"] = 1,
        ["spec"] = entry.SpecId,
        ["serial"] = entry.Serial.ToString(),
        ["on"] = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["reason"] = reason,
        ["template"] = entry.Template,
        ["outputs"] = new JsonObject(entry.Outputs.OrderBy(output => output.Key, StringComparer.Ordinal).Select(output => KeyValuePair.Create(output.Key, (JsonNode?)output.Value.Hex))),
    };
}
