using SoftwareFactory.Projects;

namespace SoftwareFactory.Records;

/// <summary>Which runs there are, for front ends that ask before they start a build.</summary>
public static class RunRecords
{
    /// <summary>True when the repository keeps a run's records of a project.</summary>
    /// <param name="projectFile">The project's file, absolute.</param>
    /// <param name="run">The run's id.</param>
    public static bool Has(string projectFile, string run) =>
        run.AsSpan().IndexOfAny('/', '\\', '.') < 0
        && Directory.Exists(RunFolder.Of(Repository.Find(Path.GetDirectoryName(projectFile)!), run, Path.GetFileNameWithoutExtension(projectFile)));

    /// <summary>The folders of all runs of some projects, which have a manifest; the oldest run first.</summary>
    internal static IReadOnlyList<string> FoldersOf(Repository repository, IReadOnlyList<string> projects)
    {
        var runs = Path.Combine(repository.ArtifactsFolder, "runs");
        return !Directory.Exists(runs)
            ? []
            : [.. Directory.EnumerateDirectories(runs).Order(StringComparer.Ordinal).SelectMany(run => projects.Select(project => Path.Combine(run, project))).Where(folder => File.Exists(Path.Combine(folder, "manifest.json")))];
    }
}
