using System.Text.Json.Nodes;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Files;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Records;

/// <summary>
/// The merged view over the projects of a repository: <c>manifest.json</c>, <c>findings.sarif</c> and <c>report.html</c> of each project's
/// latest run, which <c>latest.json</c> names. A project that was up to date keeps its standing record.
/// </summary>
internal static class LatestRuns
{
    internal static void Publish(Repository repository, string project, string runId)
    {
        // Projects of one repository end their runs in processes of their own, at the same time.
        using var turn = new Mutex(initiallyOwned: false, $"SoftwareFactory-{Digest.OfText(repository.Root).Hex[..16]}");
        try
        {
            turn.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // The one before was killed; its files were written whole or not at all.
        }

        try
        {
            Merge(repository, project, runId);
        }
        finally
        {
            turn.ReleaseMutex();
        }
    }

    private static void Merge(Repository repository, string project, string runId)
    {
        var folder = repository.ArtifactsFolder;
        var pointer = Path.Combine(folder, "latest.json");
        var latest = File.Exists(pointer) && JsonNode.Parse(File.ReadAllText(pointer)) is JsonObject known ? known : [];
        latest[project] = runId;

        // A project that is gone leaves the merged view, and keeps its runs.
        var records = latest
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => Path.Combine(folder, "runs", entry.Value!.GetValue<string>(), entry.Key))
            .Where(record => File.Exists(Path.Combine(record, "manifest.json")))
            .Select(record => (Folder: record, Manifest: JsonNode.Parse(File.ReadAllText(Path.Combine(record, "manifest.json")))!.AsObject()))
            .Where(record => record.Folder == Path.Combine(folder, "runs", runId, project) || File.Exists(Path.Combine(repository.Root, ProjectOf(record.Manifest))))
            .ToList();
        var (merged, sarif) = Merged([.. records.Select(record => record.Folder)], [.. records.Select(record => record.Manifest)]);
        AtomicFile.Write(Path.Combine(folder, "manifest.json"), merged.ToJsonString(RunFolder.Indented) + "\n");
        AtomicFile.Write(Path.Combine(folder, "findings.sarif"), sarif.ToJsonString(RunFolder.Indented) + "\n");
        if (CodeQuality.IsWanted) AtomicFile.Write(Path.Combine(folder, CodeQuality.Name), CodeQuality.Of(sarif).ToJsonString(RunFolder.Indented) + "\n");
        AtomicFile.Write(Path.Combine(folder, "report.html"), Report.Of(merged, sarif, ReportedStop.Of(repository, [.. records.Select(record => record.Folder)], folder)));
        AtomicFile.Write(pointer, latest.ToJsonString(RunFolder.Indented) + "\n");
    }

    /// <summary>One manifest and one SARIF log of several projects' records.</summary>
    internal static (JsonObject Manifest, JsonObject Sarif) Merged(IReadOnlyList<string> folders, IReadOnlyList<JsonObject> manifests)
    {
        var newest = manifests.MaxBy(InvocationOf, StringComparer.Ordinal)!;
        var merged = newest.DeepClone().AsObject();
        merged["subject"] = Union(manifests, manifest => manifest["subject"]!);
        merged["predicate"]!["buildDefinition"]!["resolvedDependencies"] = Union(manifests, manifest => manifest["predicate"]!["buildDefinition"]!["resolvedDependencies"]!);
        merged["predicate"]!["runDetails"]!["byproducts"] = Union(manifests, manifest => manifest["predicate"]!["runDetails"]!["byproducts"]!);

        var sarif = SarifLog.Log([.. folders.SelectMany(folder => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "findings.sarif")))!["runs"]!.AsArray()).Select(run => run!.DeepClone())]);
        return (merged, sarif);
    }

    private static string InvocationOf(JsonObject manifest) => manifest["predicate"]!["runDetails"]!["metadata"]!["invocationId"]!.GetValue<string>();

    private static string ProjectOf(JsonObject manifest) => manifest["predicate"]!["buildDefinition"]!["externalParameters"]!["project"]!.GetValue<string>();

    private static JsonArray Union(IEnumerable<JsonObject> manifests, Func<JsonObject, JsonNode> items) =>
        [.. manifests.SelectMany(manifest => items(manifest).AsArray()).Select(item => item!.DeepClone()).DistinctBy(CanonicalJson.Write)];
}
