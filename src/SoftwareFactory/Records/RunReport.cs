using System.Text.Json.Nodes;
using SoftwareFactory.Files;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Records;

/// <summary>The page of one run over all its projects, <c>artifacts/factory/runs/&lt;run-id&gt;/report.html</c>; and where that of the latest runs stands.</summary>
public static class RunReport
{
    /// <summary>Where the page of the latest runs stands; null before the first run.</summary>
    /// <param name="projectFile">A project of the repository, absolute.</param>
    public static string? Latest(string projectFile) =>
        Path.Combine(Repository.Find(Path.GetDirectoryName(projectFile)!).ArtifactsFolder, "report.html") is var path && File.Exists(path) ? path : null;

    /// <summary>Writes the page of a run.</summary>
    /// <param name="projectFile">A project of the repository, absolute.</param>
    /// <param name="run">The run's id.</param>
    /// <returns>The page's path; null when the run has no records that can be read.</returns>
    public static string? Write(string projectFile, string run)
    {
        var repository = Repository.Find(Path.GetDirectoryName(projectFile)!);
        var folder = Path.GetDirectoryName(RunFolder.Of(repository, run, "-"))!;
        if (run.AsSpan().IndexOfAny('/', '\\', '.') >= 0 || !Directory.Exists(folder)) return null;

        string[] projects = [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Where(RecordedIn)];
        if (projects.Length == 0) return null;
        var (manifest, sarif) = LatestRuns.Merged(projects, [.. projects.Select(project => JsonNode.Parse(File.ReadAllText(Path.Combine(project, "manifest.json")))!.AsObject())]);
        var path = Path.Combine(folder, "report.html");
        AtomicFile.Write(path, Report.Of(manifest, sarif, ReportedStop.Of(repository, projects, folder)));
        return path;
    }

    private static bool RecordedIn(string folder) =>
        File.Exists(Path.Combine(folder, "manifest.json")) && File.Exists(Path.Combine(folder, "findings.sarif")) && RecordedRun.Read(folder, out _) is not null;
}
