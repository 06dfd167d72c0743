using SoftwareFactory.Core.Line;
using SoftwareFactory.Records;

namespace SoftwareFactory.Reenactment;

/// <summary>A transition of a run, without when it was: two runs that took the same course have the same ones. Immutable.</summary>
/// <param name="Part">The spec's id.</param>
/// <param name="Stage">The stage that moved it.</param>
/// <param name="From">The state it left.</param>
/// <param name="To">The state it entered.</param>
/// <param name="Findings">The rules of what was found, by id, sorted.</param>
internal sealed record RunMove(string Part, Stage Stage, PartState From, PartState To, string Findings)
{
    /// <summary>All of a ledger, in order.</summary>
    internal static IReadOnlyList<RunMove> Of(LedgerReading ledger) => [.. ledger.Records.OfType<MovedRecord>().Select(moved =>
        new RunMove(moved.Part, moved.Stage, moved.From, moved.To, string.Join(", ", moved.Findings.Order(StringComparer.Ordinal))))];

    /// <summary>What a person reads.</summary>
    public override string ToString() => $"{From} → {To}{(Findings.Length > 0 ? $" ({Findings})" : "")}";
}
