namespace SoftwareFactory.Tracing;

/// <summary>Where a query met a part: a declaration, and how it stands in the tree. Immutable.</summary>
/// <param name="Asked">What was asked: the query, or the frame.</param>
/// <param name="Serial">The part.</param>
/// <param name="Spec">The part's spec.</param>
/// <param name="Member">The declaration as it was released; null for the part as a whole.</param>
/// <param name="State">How it stands in the tree.</param>
/// <param name="Now">Its name in the tree; null when it is gone.</param>
/// <param name="Path">Its file in the tree, relative to the repository root; null when it is gone.</param>
/// <param name="Line">Its line there, 1-based; 0 when it is gone.</param>
/// <param name="Slots">The slots that it came from.</param>
/// <param name="Clauses">The rules that it serves; of a stack trace those that speak of its exception, when any do.</param>
public sealed record TracedPlace(
    string Asked, string Serial, string Spec, string? Member, MemberState State, string? Now, string? Path, int Line,
    IReadOnlyList<string> Slots, IReadOnlyList<string> Clauses);
