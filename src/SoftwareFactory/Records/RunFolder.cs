using System.Text.Json;
using SoftwareFactory.Files;
using SoftwareFactory.Incidents;
using SoftwareFactory.Inspection.Test;
using SoftwareFactory.Line;

namespace SoftwareFactory.Records;

/// <summary>A run's records: <c>artifacts/factory/runs/&lt;run-id&gt;/&lt;project&gt;/</c> with manifest, ledger, findings, test results and, when it stopped, the incident; and the merged view of each project's latest run above.</summary>
internal static class RunFolder
{
    internal static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string LedgerPath(LineSession session, string runId) => Path.Combine(Of(session, runId), "ledger.jsonl");

    internal static void Write(LineSession session, RunRecord run)
    {
        var folder = Of(session, run.Id);
        AtomicFile.Write(Path.Combine(folder, "manifest.json"), Manifest.Of(session, run).ToJsonString(Indented) + "\n");
        AtomicFile.Write(Path.Combine(folder, "findings.sarif"), SarifLog.Of(session).ToJsonString(Indented) + "\n");
        if (session.ExampleResults.Count > 0)
            AtomicFile.Write(Path.Combine(folder, "results.trx"), TrxWriter.Write(session.Project.Name, session.ExampleResults));
        StopRecord.Of(session, run)?.Keep(folder, session.Repository.ArtifactsFolder);
        LatestRuns.Publish(session.Repository, session.Project.Name, run.Id);
    }

    private static string Of(LineSession session, string runId) => Path.Combine(session.Repository.ArtifactsFolder, "runs", runId, session.Project.Name);
}
