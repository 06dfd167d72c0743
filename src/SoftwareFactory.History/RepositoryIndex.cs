using SoftwareFactory.Files;
using SoftwareFactory.Projects;

namespace SoftwareFactory.History;

/// <summary>The index of a repository, <c>artifacts/factory/index.db</c>. Every opening adds what its own runs have become since, so that no answer is stale.</summary>
public static class RepositoryIndex
{
    /// <summary>Opens it, indexes the repository's runs and whatever else is named, and writes <c>artifacts/factory/recurring.json</c>.</summary>
    /// <param name="folder">A folder in the repository, absolute.</param>
    /// <param name="more">More folders to index, absolute: runs and packages of other machines.</param>
    /// <returns>No index and SF5044 when it cannot be used.</returns>
    public static (RunIndex? Index, IndexingResult Result) Open(string folder, IEnumerable<string> more)
    {
        var artifacts = Repository.Find(folder).ArtifactsFolder;
        var (index, defect) = RunIndex.Open(Path.Combine(artifacts, "index.db"));
        if (index is null) return (null, new(0, 0, 0, [defect!]));

        var result = index.Index([Path.Combine(artifacts, "runs"), .. more]);
        var (recurring, path) = (index.Recurring(), Path.Combine(artifacts, "recurring.json"));
        if (recurring.Count > 0 || File.Exists(path)) AtomicFile.WriteIfDifferent(path, RecurringIncident.Write(recurring));
        return (index, result);
    }
}
