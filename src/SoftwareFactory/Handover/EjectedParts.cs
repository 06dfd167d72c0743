using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Handover;

/// <summary>
/// What is kept of parts that were handed over: <c>.factory/ejected/&lt;spec id&gt;</c> with <c>.json</c> (the record), <c>.lock.json</c> (the lock's lines
/// as they were), <c>.spec.ejected.md</c> and <c>.holdout.ejected.md</c>.
/// </summary>
internal static class EjectedParts
{
    internal static string PathOf(FactoryProject project, string specId, string what) => Path.Combine(FolderOf(project), $"{specId}.{what}");

    /// <summary>Their lines of the lock: blobs and records that they name are evidence, which no pruning removes.</summary>
    internal static IEnumerable<LockEntry> Entries(FactoryProject project) =>
        !Directory.Exists(FolderOf(project)) ? [] : Directory.EnumerateFiles(FolderOf(project), "*.lock.json")
            .SelectMany(path => LockReader.Read(path, Repository.ReadText(path)).Lock?.Entries ?? []);

    private static string FolderOf(FactoryProject project) => Path.Combine(project.Folder, ".factory", "ejected");
}
