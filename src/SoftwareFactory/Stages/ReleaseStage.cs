using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Files;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Line;

namespace SoftwareFactory.Stages;

/// <summary>Release: only now are outputs written, and in <c>update</c> and <c>refresh</c> the lock and its blobs. Each file is written whole, and only if different.</summary>
internal sealed class ReleaseStage : ILineStage
{
    public Stage Stage => Stage.Release;

    public Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        if (session.Mode != FactoryMode.Locked) Write(findings, session, session.LockPath, () => WriteLock(session));
        foreach (var part in session.Parts)
            foreach (var file in part.Content!.Files)
                Write(findings, session, session.OutputPath(file.Path), () => AtomicFile.WriteIfDifferent(session.OutputPath(file.Path), file.Text));
        if (findings.Count == 0) RemoveAbandoned(findings, session);
        return Task.FromResult<IReadOnlyList<Finding>>(findings);
    }

    /// <summary>Records every answer in use; blobs before the lock, so that the lock never names what is not there.</summary>
    internal static void WriteLock(LineSession session)
    {
        var locked = GenerationLock.Empty;
        foreach (var part in session.Parts)
        {
            var request = session.Blobs.Write(RequestDocument.Of(part.Request!));
            var response = session.Blobs.Write(part.Answer!.Response.ToBytes());
            locked = locked.With(part.Spec.Id, [EntryOf(part, request, response)]);
        }

        AtomicFile.WriteIfDifferent(session.LockPath, locked.Write());
    }

    private static LockEntry EntryOf(Part part, Core.Text.Digest request, Core.Text.Digest response) => new()
    {
        SpecId = part.Spec.Id,
        Attempt = part.Request!.Attempt,
        Key = part.Key!,
        Provider = part.Request.Provider,
        Model = part.Request.Model,
        Request = request,
        Response = response,
        Spec = part.Spec.Digest,
        Template = part.Template!.Reference,
        TemplateDigest = part.Template.Digest,
        Outputs = part.OutputDigests,
        Serial = part.Serial!.Value,
        InputTokens = part.Answer!.Response.InputTokens,
        OutputTokens = part.Answer.Response.OutputTokens,
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
