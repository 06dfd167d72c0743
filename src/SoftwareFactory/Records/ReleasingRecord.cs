using SoftwareFactory.Files;
using SoftwareFactory.Line;

namespace SoftwareFactory.Records;

/// <summary>The decision to release: everything passed, every new file stands beside its target, and from here on a run only goes forward. Not in version 1.</summary>
public sealed record ReleasingRecord : LedgerRecord
{
    /// <summary>The outputs that change, by path below the output root.</summary>
    public required IReadOnlyDictionary<string, ContentChange> Outputs { get; init; }

    /// <summary>How the lock changes; null when it does not.</summary>
    public ContentChange? Lock { get; init; }

    /// <summary>Of changes of a session's outputs and lock.</summary>
    internal static ReleasingRecord Of(LineSession session, IReadOnlyList<FileChange> changes) => new()
    {
        Outputs = changes.Where(change => change.Path != session.LockPath).ToDictionary(change => Path.GetRelativePath(session.Project.OutputRoot, change.Path).Replace('\\', '/'), change => new ContentChange(change.From, change.To), StringComparer.Ordinal),
        Lock = changes.Where(change => change.Path == session.LockPath).Select(change => new ContentChange(change.From, change.To)).FirstOrDefault(),
    };

    /// <summary>The changes to the tree, the lock last.</summary>
    internal IEnumerable<FileChange> Changes(LineSession session)
    {
        foreach (var (path, change) in Outputs) yield return new FileChange(session.OutputPath(path), change.From, change.To);
        if (Lock is not null) yield return new FileChange(session.LockPath, Lock.From, Lock.To);
    }
}
