using System.Text.Json;
using SoftwareFactory.Files;
using SoftwareFactory.Incidents;
using SoftwareFactory.Inspection.Test;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Records;

/// <summary>A run's records: <c>artifacts/factory/runs/&lt;run-id&gt;/&lt;project&gt;/</c> with manifest, ledger, findings, test results and, when it stopped, the incident; and the merged view of each project's latest run above.</summary>
internal static class RunFolder
{
    internal const string LedgerName = "ledger.jsonl";

    internal static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string LedgerPath(LineSession session, string runId) => LedgerIn(Of(session, runId));

    internal static string LedgerIn(string folder) => Path.Combine(folder, LedgerName);

    internal static void Write(LineSession session, RunRecord run)
    {
        var folder = Of(session, run.Id);
        AtomicFile.Write(Path.Combine(folder, "manifest.json"), Manifest.Of(session, run).ToJsonString(Indented) + "\n");
        AtomicFile.Write(Path.Combine(folder, "findings.sarif"), SarifLog.Of(session).ToJsonString(Indented) + "\n");
        StopRecord.Of(session, run)?.Keep(folder, session.Repository.ArtifactsFolder);
    }

    internal static string Of(LineSession session, string runId) => Of(session.Repository, runId, session.Project.Name);

    /// <summary>Where a run's records of a project are.</summary>
    internal static string Of(Repository repository, string runId, string project) => Path.Combine(repository.ArtifactsFolder, "runs", runId, project);

    /// <summary>Writes what the examples gave, before anything is judged by it.</summary>
    internal static void WriteResults(LineSession session, string runId)
    {
        if (session.ExampleResults.Count > 0) AtomicFile.Write(Path.Combine(Of(session, runId), "results.trx"), TrxWriter.Write(session.Project.Name, session.ExampleResults));
    }

    /// <summary>What the run's release replaces, outputs and lock, by digest: there until the run has ended.</summary>
    internal static string ReplacedIn(LineSession session, string runId) => Path.Combine(Of(session, runId), "replaced");

    internal static void ForgetReplaced(LineSession session, string runId)
    {
        if (Directory.Exists(ReplacedIn(session, runId))) Directory.Delete(ReplacedIn(session, runId), recursive: true);
    }
}
