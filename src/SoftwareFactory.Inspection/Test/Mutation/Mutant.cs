using Microsoft.CodeAnalysis;
using SoftwareFactory.Inspection.Compile;

namespace SoftwareFactory.Inspection.Test.Mutation;

/// <summary>One small change of an answer, which some example should notice. Immutable.</summary>
/// <param name="Number">1 and up over all parts of a run, in the order of parts and places.</param>
/// <param name="Tree">The file that it changes.</param>
/// <param name="Node">What it changes.</param>
/// <param name="Now">What it makes of it, as text of one line; empty when it takes it away.</param>
internal sealed record Mutant(int Number, PartTree Tree, SyntaxNode Node, string Now)
{
    /// <summary>True when it may change which variables have a value afterwards, or whether the end is reached.</summary>
    internal bool ChangesFlow { get; init; }
}
