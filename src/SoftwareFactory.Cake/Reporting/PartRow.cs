namespace SoftwareFactory.Cake.Reporting;

/// <summary>A part of a run as its manifest tells it.</summary>
/// <param name="Spec">The id of its spec.</param>
/// <param name="Serial">Its serial; empty if it never got one.</param>
/// <param name="Stages">The outcome of each stage that it has seen, by the stage's name; <c>passed</c> is the good one.</param>
/// <param name="Findings">How many findings concern it.</param>
/// <param name="Time">From its first to its last entry in the ledger, or null if that is not there.</param>
internal sealed record PartRow(string Spec, string Serial, IReadOnlyDictionary<string, string> Stages, int Findings, TimeSpan? Time);
