namespace SoftwareFactory.Records;

/// <summary>A later process went on with the run. Not in version 1.</summary>
public sealed record ResumedRecord : LedgerRecord
{
    /// <summary>How many bytes of a torn record were cut off, 0 for none.</summary>
    public required long Cut { get; init; }
}
