namespace SoftwareFactory.Records;

/// <summary>One line of a ledger. Immutable. <see cref="LedgerReader"/> describes the format.</summary>
public abstract record LedgerRecord
{
    /// <summary>Its line in the file, 1 and up; 0 when it was not read from one.</summary>
    public int Line { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public DateTimeOffset At { get; init; }
}
