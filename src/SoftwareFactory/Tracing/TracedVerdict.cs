using SoftwareFactory.Records;

namespace SoftwareFactory.Tracing;

/// <summary>What a stage said of a part. Immutable.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Verdict"><c>passed</c> or <c>stopped</c>.</param>
/// <param name="Findings">What it found.</param>
public sealed record TracedVerdict(string Stage, string Verdict, IReadOnlyList<RunFinding> Findings);
