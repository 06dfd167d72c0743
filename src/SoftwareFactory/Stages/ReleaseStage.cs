using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Files;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Line;
using SoftwareFactory.Records;
using SoftwareFactory.Style;

namespace SoftwareFactory.Stages;

/// <summary>Release: only now are outputs written, and in <c>update</c> and <c>refresh</c> the lock and its blobs; then each part's record. Each file is written whole, and only if different.</summary>
internal sealed class ReleaseStage : ILineStage
{
    public Stage Stage => Stage.Release;

    public Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation)
    {
        var findings = Changed(session).ToList();
        if (findings.Count > 0) return Task.FromResult<IReadOnlyList<Finding>>(findings);

        var locked = session.Lock;
        if (session.Mode != FactoryMode.Locked) Write(findings, session, session.LockPath, () => locked = WriteLock(session));
        if (session.FreshStyles.Count > 0) Write(findings, session, StyleHistory.PathOf(session.Project.Folder), () => PartStyles.Keep(session));
        foreach (var part in session.Parts)
            foreach (var file in part.Content!.Files)
                Write(findings, session, session.OutputPath(file.Path), () => AtomicFile.WriteIfDifferent(session.OutputPath(file.Path), file.Text));
        if (findings.Count == 0) RemoveAbandoned(findings, session);
        if (findings.Count == 0) findings.AddRange(WrittenOtherwise(session));
        if (findings.Count == 0)
            foreach (var part in session.Parts)
                Write(findings, session, PartRecords.PathOf(session.Project.Folder, part.Serial!.Value.ToString()), () => PartRecords.Write(session, part, locked.For(part.Spec.Id)));
        return Task.FromResult<IReadOnlyList<Finding>>(findings);
    }

    /// <summary>What somebody changed while the line ran: what was inspected is not what the tree would hold.</summary>
    private static IEnumerable<Finding> Changed(LineSession session)
    {
        foreach (var part in session.Parts)
            if (!File.Exists(Path.Combine(session.Repository.Root, part.Spec.Path)) || Core.Text.Digest.OfText(Projects.Repository.ReadText(Path.Combine(session.Repository.Root, part.Spec.Path))) != part.Spec.Digest)
                yield return Rules.StagedBytesChanged.At(part.Spec.Location, "The spec changed while the line ran.") with { SpecId = part.Spec.Id };
        foreach (var finding in OutputsInTree.Check(session).Where(finding => finding.Rule != Rules.OutputMissing))
            yield return Rules.StagedBytesChanged.At(finding.Location, "The file changed while the line ran.") with { SpecId = finding.SpecId };
    }

    private static IEnumerable<Finding> WrittenOtherwise(LineSession session) =>
        from part in session.Parts
        from file in part.Content!.Files
        let path = session.OutputPath(file.Path)
        where OutputHeader.DigestOf(Projects.Repository.ReadText(path), part.Spec.Id, part.Serial!.Value) != part.OutputDigests[file.Path]
        select Rules.StagedBytesChanged.At(new SourceLocation(session.Repository.Display(path), 1, 1), "The file on the disk is not what was written to it.") with { SpecId = part.Spec.Id };

    /// <summary>Records every answer in use, and those sent back before it; blobs before the lock, so that the lock never names what is not there.</summary>
    internal static GenerationLock WriteLock(LineSession session)
    {
        var locked = GenerationLock.Empty;
        foreach (var part in session.Parts)
        {
            var earlier = part.Entry is { } replayed
                ? session.Lock.For(part.Spec.Id).Where(entry => entry.Attempt < replayed.Attempt).Select(entry => entry with { Serial = part.Serial!.Value })
                : part.Earlier.Select(attempt => EntryOf(session, part, attempt));
            var accepted = EntryOf(session, part, new Attempt(part.Request!, part.Response!)) with { Outputs = part.OutputDigests };
            locked = locked.With(part.Spec.Id, [.. earlier, accepted]);
        }

        AtomicFile.WriteIfDifferent(session.LockPath, locked.Write());
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

    /// <summary>Outputs that the lock knew and no spec makes any more; Intake has proved that nobody edited those of known parts.</summary>
    private static void RemoveAbandoned(List<Finding> findings, LineSession session)
    {
        if (session.Mode == FactoryMode.Locked) return;
        var current = session.Parts.SelectMany(part => part.OutputDigests.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in session.Lock.Entries)
            foreach (var (path, digest) in entry.Outputs.Where(output => !current.Contains(output.Key)))
            {
                var full = session.OutputPath(path);
                if (File.Exists(full) && OutputHeader.DigestOf(Projects.Repository.ReadText(full), entry.SpecId, entry.Serial) == digest)
                    Write(findings, session, full, () => File.Delete(full));
            }
    }

    private static void Write(List<Finding> findings, LineSession session, string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            findings.Add(Rules.OutputNotWritten.At(new SourceLocation(session.Repository.Display(path)), error.Message));
        }
    }
}
