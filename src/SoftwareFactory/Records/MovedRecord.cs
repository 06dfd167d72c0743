using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Records;

/// <summary>A move of a part, as the transition table allowed it.</summary>
public sealed record MovedRecord : LedgerRecord
{
    /// <summary>The spec's id.</summary>
    public required string Part { get; init; }

    /// <summary>The stage that moved it.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The state it left.</summary>
    public required PartState From { get; init; }

    /// <summary>What happened.</summary>
    public required PartTrigger Trigger { get; init; }

    /// <summary>The state it entered.</summary>
    public required PartState To { get; init; }

    /// <summary>The rules of what was found, by id.</summary>
    public required IReadOnlyList<string> Findings { get; init; }
}
