using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Files;
using SoftwareFactory.Generation.Secrets;
using SoftwareFactory.Projects;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Line;

/// <summary>
/// Locks handwritten answers without inspecting them, and releases nothing: how this repository's samples, the gallery of
/// defects among them, get their locks. Consumers have no use for it: their answers enter the lock at Release only.
/// </summary>
public static class AnswerRecorder
{
    /// <summary>Writes lock and blobs of a project from its <c>answers/</c>.</summary>
    public static async Task<IReadOnlyList<Finding>> RecordAsync(FactoryProject project, CancellationToken cancellation)
    {
        var session = new LineSession(project with { Mode = FactoryMode.Refresh, ModeText = "refresh" }, TimeProvider.System);
        var findings = (await new IntakeStage().RunAsync(session, cancellation).ConfigureAwait(false))
            .Where(finding => finding.Rule.Id is not ("SF1401" or "SF1403" or "SF3005")).ToList();
        if (findings.Exists(finding => finding.Stops)) return findings;

        var people = new HandwrittenAnswers(project.Folder, session.Repository.Display, new SecretScanner(session.Configuration.RedactionAllow));
        findings.AddRange(await new GenerateStage(people).RunAsync(session, cancellation).ConfigureAwait(false));
        if (findings.Exists(finding => finding.Stops)) return findings;

        findings.AddRange(session.Parts.SelectMany(part => ConformStage.Render(session, part)));
        if (!findings.Exists(finding => finding.Stops)) AtomicFile.WriteIfDifferent(session.LockPath, ReleaseStage.LockOf(session).Write());
        return findings;
    }
}
