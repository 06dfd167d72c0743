namespace SoftwareFactory.Records;

/// <summary>The decision to release: everything passed, every new file stands beside its target, and from here on a run only goes forward. Not in version 1.</summary>
public sealed record ReleasingRecord : LedgerRecord
{
    /// <summary>The outputs that change, by path below the output root.</summary>
    public required IReadOnlyDictionary<string, ContentChange> Outputs { get; init; }

    /// <summary>How the lock changes; null when it does not.</summary>
    public ContentChange? Lock { get; init; }
}
