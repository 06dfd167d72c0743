using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Records;

/// <summary>How the run ended: always the last record.</summary>
public sealed record EndedRecord : LedgerRecord
{
    /// <summary>How.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>The stage that stopped it. Not in version 1.</summary>
    public Stage? Stage { get; init; }
}
