using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Records;

/// <summary>What a ledger holds: its valid prefix, and what is wrong after it. Immutable.</summary>
public sealed record LedgerReading
{
    /// <summary>The records of the valid prefix.</summary>
    public required IReadOnlyList<LedgerRecord> Records { get; init; }

    /// <summary>How many bytes the valid prefix has.</summary>
    public required long ValidLength { get; init; }

    /// <summary>What the next record carries as its predecessor's hash; null when there is no record.</summary>
    public Digest? Head { get; init; }

    /// <summary>SF5001 for damage and SF5005 for an unknown version (errors), SF5006 for a last record that a crash tore off (a warning); null when all lines are whole.</summary>
    public Finding? Defect { get; init; }

    /// <summary>True when the file is not what was written.</summary>
    public bool IsDamaged => Defect is { Stops: true };

    /// <summary>The header; null when even that is not whole.</summary>
    public StartedRecord? Started => Records.Count > 0 ? Records[0] as StartedRecord : null;

    /// <summary>How the run ended; null when it did not.</summary>
    public EndedRecord? Ended => Records.Count > 0 ? Records[^1] as EndedRecord : null;

    /// <summary>The release that the run has begun, if it has.</summary>
    public ReleasingRecord? Releasing => Records.OfType<ReleasingRecord>().LastOrDefault();

    /// <summary>Where each part stood last, by spec id.</summary>
    public IReadOnlyDictionary<string, PartState> States()
    {
        var states = new SortedDictionary<string, PartState>(StringComparer.Ordinal);
        foreach (var moved in Records.OfType<MovedRecord>()) states[moved.Part] = moved.To;
        return states;
    }
}
