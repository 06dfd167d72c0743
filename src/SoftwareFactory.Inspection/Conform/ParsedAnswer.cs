using Microsoft.CodeAnalysis;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>An answer as a parser reads it, alone or in its place.</summary>
/// <param name="Nodes">The trees; none where the kind has none.</param>
/// <param name="Start">Where the answer starts in the trees' text.</param>
/// <param name="Problem">Why it is not of its kind, as a clause; null when it is.</param>
/// <param name="ProblemAt">The place in the trees' text.</param>
/// <param name="IsEmpty">True when it is of its kind, but holds nothing: a comment alone.</param>
internal sealed record ParsedAnswer(IReadOnlyList<SyntaxNode> Nodes, int Start, string? Problem = null, int ProblemAt = 0, bool IsEmpty = false)
{
    /// <summary>Where the answer ends in the trees' text; what follows there when nothing else does.</summary>
    internal int End { get; init; } = int.MaxValue;

    /// <summary>The answer's comments at tokens that are not its own.</summary>
    internal IReadOnlyList<SyntaxTrivia> Comments { get; init; } = [];

    /// <summary>A place in the answer, from one in the trees' text.</summary>
    internal int InAnswer(int position) => Math.Max(position - Start, 0);
}
