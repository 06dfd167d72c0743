using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Files;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Line;
using SoftwareFactory.Records;
using SoftwareFactory.Style;
using SoftwareFactory.Verification;

namespace SoftwareFactory.Stages;

/// <summary>
/// Release: only now are outputs written, and in <c>update</c> and <c>refresh</c> the lock and its blobs; then each part's record. All or nothing: what cannot be
/// staged leaves the tree as it was, and once the ledger holds the <c>releasing</c> record, a release that is interrupted is finished by the next run (SF5009).
/// </summary>
/// <param name="step">Told what was just done, for tests that crash there; null for nobody.</param>
internal sealed class ReleaseStage(Action<string>? step = null) : ILineStage
{
    public Stage Stage => Stage.Release;

    public Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Finding>>(Release(session));

    private List<Finding> Release(LineSession session)
    {
        var findings = Changed(session).ToList();
        if (findings.Count > 0) return findings;

        var locked = session.Lock;
        var plan = new List<(FileChange Change, string? Text)>();
        Write(findings, Rules.OutputNotWritten, session, session.LockPath, () =>
        {
            // Blobs before the lock, so that the lock never names what is not there.
            if (session.Mode != FactoryMode.Locked) locked = LockOf(session);
            step?.Invoke("blobs");
            foreach (var (path, text) in Outputs(session).Concat(Abandoned(session)).Concat(session.Mode == FactoryMode.Locked ? [] : [(session.LockPath, locked.Write())]))
                if (FileChange.Between(path, text) is { } change) plan.Add((change, text));
        });
        foreach (var (change, text) in plan.Where(planned => planned.Text is not null))
        {
            Write(findings, Rules.OutputNotWritten, session, change.Path, () => change.Stage(text!));
            step?.Invoke("staged");
        }

        if (findings.Count > 0)
        {
            foreach (var (change, _) in plan) Write([], Rules.OutputNotWritten, session, change.Path, change.Discard);
            return findings;
        }

        if (plan.Count > 0 || session.Released is not null) session.Releasing([.. plan.Select(planned => planned.Change)]);
        step?.Invoke("releasing");
        foreach (var (change, _) in plan)
        {
            findings.AddRange(Commit(session, change));
            step?.Invoke("released");
        }

        foreach (var part in session.Parts)
            Write(findings, Rules.ReleaseInterrupted, session, PartRecords.PathOf(session.Project.Folder, part.Serial!.Value.ToString()), () => PartRecords.Write(session, part, locked.For(part.Spec.Id)));
        if (session.FreshStyles.Count > 0) Write(findings, Rules.ReleaseInterrupted, session, StyleHistory.PathOf(session.Project.Folder), () => PartStyles.Keep(session));
        Write(findings, Rules.ReleaseInterrupted, session, session.LockPath, () => ProjectItems.Write(session));
        step?.Invoke("recorded");
        return findings;
    }

    /// <summary>Puts a change in place.</summary>
    /// <param name="session">The run.</param>
    /// <param name="change">The change.</param>
    /// <param name="mayBeMadeAgain">True where the run goes on, and stages again what is gone.</param>
    /// <returns>SF5009 when it cannot be: the release has begun, so it must be finished later.</returns>
    internal static IReadOnlyList<Finding> Commit(LineSession session, FileChange change, bool mayBeMadeAgain = false)
    {
        var findings = new List<Finding>();
        Write(findings, Rules.ReleaseInterrupted, session, change.Path, () =>
        {
            var what = change.Commit() switch
            {
                FileChange.Outcome.Edited => "Somebody changed the file after the release had begun.",
                FileChange.Outcome.Lost when !mayBeMadeAgain => "The new text that was staged beside the file is gone.",
                _ => null,
            };
            if (what is not null) findings.Add(Rules.ReleaseInterrupted.At(At(session, change.Path), what, "Move what you wrote away, restore the file from version control, then run the line again to finish the release."));
        });
        return findings;
    }

    /// <summary>Removes what a crash left in the tree before the release was decided.</summary>
    internal static void Sweep(LineSession session)
    {
        foreach (var path in session.OutputPaths().Append(session.LockPath)) FileChange.Discard(path);
        session.Blobs.Sweep();
    }

    private static IEnumerable<(string Path, string? Text)> Outputs(LineSession session) =>
        from part in session.Parts
        from file in part.Content!.Files
        select (session.OutputPath(file.Path), (string?)file.Text);

    /// <summary>What somebody changed while the line ran: what was inspected is not what the tree would hold.</summary>
    private static IEnumerable<Finding> Changed(LineSession session)
    {
        foreach (var part in session.Parts)
            if (!File.Exists(Path.Combine(session.Repository.Root, part.Spec.Path)) || Core.Text.Digest.OfText(Projects.Repository.ReadText(Path.Combine(session.Repository.Root, part.Spec.Path))) != part.Spec.Digest)
                yield return Rules.StagedBytesChanged.At(part.Spec.Location, "The spec changed while the line ran.") with { SpecId = part.Spec.Id };
        foreach (var finding in OutputsInTree.Check(session).Where(finding => finding.Rule != Rules.OutputMissing))
            yield return Rules.StagedBytesChanged.At(finding.Location, "The file changed while the line ran.") with { SpecId = finding.SpecId };
    }

    /// <summary>The lock with every answer in use, and those sent back before it; their blobs are stored.</summary>
    internal static GenerationLock LockOf(LineSession session)
    {
        var locked = GenerationLock.Empty;
        foreach (var part in session.Parts)
        {
            var earlier = part.Entry is { } replayed
                ? session.Lock.For(part.Spec.Id).Where(entry => entry.Attempt < replayed.Attempt).Select(entry => entry with { Serial = part.Serial!.Value })
                : part.Earlier.Select(attempt => EntryOf(session, part, attempt));
            var accepted = EntryOf(session, part, new Attempt(part.Request!, part.Response!)) with { Outputs = part.OutputDigests, Review = ReviewOf(session, part) };
            locked = locked.With(part.Spec.Id, [.. earlier, accepted]);
        }

        return locked;
    }

    private static LockEntry EntryOf(LineSession session, Part part, Attempt attempt) => new()
    {
        SpecId = part.Spec.Id,
        Attempt = attempt.Request.Attempt,
        Key = LockKey.Of(attempt.Request),
        Provider = attempt.Request.Provider,
        Model = attempt.Request.Model,
        Request = session.Blobs.Write(RequestDocument.Of(attempt.Request)),
        Response = session.Blobs.Write(attempt.Response.ToBytes()),
        Spec = part.Spec.Digest,
        Template = part.Template!.Reference,
        TemplateDigest = part.Template.Digest,
        Outputs = new Dictionary<string, Core.Text.Digest>(),
        Serial = part.Serial!.Value,
        InputTokens = attempt.Response.InputTokens,
        OutputTokens = attempt.Response.OutputTokens,
    };

    private static LockedReview? ReviewOf(LineSession session, Part part)
    {
        if (part.Reviewed is not ({ } response, { } review)) return null;
        session.Blobs.Write(RequestDocument.Of(part.ReviewRequest!));
        session.Blobs.Write(response.ToBytes());
        return review;
    }

    /// <summary>Outputs that the lock knew and no spec makes any more; Intake has proved that nobody edited those of known parts.</summary>
    private static IEnumerable<(string Path, string? Text)> Abandoned(LineSession session)
    {
        if (session.Mode == FactoryMode.Locked) yield break;
        var current = session.Parts.SelectMany(part => part.OutputDigests.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in session.Lock.Entries)
            foreach (var (path, digest) in entry.Outputs.Where(output => !current.Contains(output.Key)))
            {
                var full = session.OutputPath(path);
                if (File.Exists(full) && OutputHeader.DigestOf(Projects.Repository.ReadText(full), entry.SpecId, entry.Serial) == digest) yield return (full, null);
            }
    }

    private static SourceLocation At(LineSession session, string path) => new(session.Repository.Display(path), 1, 1);

    private static void Write(List<Finding> findings, Rule rule, LineSession session, string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            findings.Add(rule.At(new SourceLocation(session.Repository.Display(path)), error.Message));
        }
    }
}
