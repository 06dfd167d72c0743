using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Files;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Handover;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;

namespace SoftwareFactory.Verification;

/// <summary>Takes out of the lock what belongs to no spec any more, the blobs that no entry names, and the records of parts that are not in use. Immutable.</summary>
/// <param name="Specs">Ids whose entries were removed, sorted.</param>
/// <param name="Blobs">How many blobs were removed.</param>
/// <param name="Records">How many records of parts were removed: of serials that the lock does not have.</param>
public sealed record LockPruning(IReadOnlyList<string> Specs, int Blobs, int Records)
{
    /// <summary>Prunes. Does nothing when a spec or the lock cannot be read: what looks orphaned may not be.</summary>
    public static (LockPruning? Pruning, IReadOnlyList<Finding> Findings) Prune(FactoryProject project, TimeProvider time)
    {
        using var hold = ProjectHold.TryTake(project);
        var session = new LineSession(project, time);
        if (hold is null) return (null, [Rules.RunInProgress.At(new SourceLocation(session.Repository.Display(project.ProjectFile)), "A run of the line works on this project.")]);

        var readings = project.Specs.Select(path => SpecReader.Read(session.Repository.Display(path), Repository.ReadText(path))).ToArray();
        if (readings.SelectMany(reading => reading.Findings).Where(finding => finding.Rule.Id is "SF1002" or "SF1004").ToArray() is { Length: > 0 } unreadable) return (null, unreadable);
        if (!File.Exists(project.LockFile)) return (new([], 0, 0), []);

        var reading = LockReader.Read(session.Repository.Display(project.LockFile), Repository.ReadText(project.LockFile));
        if (reading.Lock is not { } before) return (null, reading.Findings);

        var known = readings.Select(read => read.Spec!.Id).ToHashSet(StringComparer.Ordinal);
        string[] orphans = [.. before.Entries.Select(entry => entry.SpecId).Where(id => !known.Contains(id)).Distinct(StringComparer.Ordinal)];
        var after = orphans.Aggregate(before, (entries, id) => entries.Without(id));
        AtomicFile.WriteIfDifferent(project.LockFile, after.Write());

        // The lock first: it must never name what is not there.
        LockEntry[] kept = [.. after.Entries, .. EjectedParts.Entries(project)];
        var named = kept.SelectMany(entry => entry.Blobs).ToHashSet();
        var abandoned = session.Blobs.All().Where(blob => !named.Contains(blob)).ToArray();
        foreach (var blob in abandoned) session.Blobs.Delete(blob);

        var inUse = kept.Select(entry => entry.Serial.ToString()).ToHashSet(StringComparer.Ordinal);
        var folder = PartRecords.FolderOf(project.Folder);
        string[] unused = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "SF-*.json").Where(path => !inUse.Contains(Path.GetFileNameWithoutExtension(path)))] : [];
        foreach (var record in unused) File.Delete(record);
        return (new(orphans, abandoned.Length, unused.Length), []);
    }
}
