using Microsoft.CodeAnalysis;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>An answer parsed alone.</summary>
/// <param name="Node">The tree; null where the kind has none.</param>
/// <param name="Start">Where the answer starts in the tree's text.</param>
/// <param name="Problem">Why it is not of its kind, as a clause; null when it is.</param>
/// <param name="ProblemAt">The place in the tree's text.</param>
/// <param name="IsEmpty">True when it is of its kind, but holds nothing: a comment alone.</param>
internal sealed record ParsedAnswer(SyntaxNode? Node, int Start, string? Problem = null, int ProblemAt = 0, bool IsEmpty = false)
{
    /// <summary>A place in the answer, from one in the tree's text.</summary>
    internal int InAnswer(int position) => Math.Max(position - Start, 0);
}
