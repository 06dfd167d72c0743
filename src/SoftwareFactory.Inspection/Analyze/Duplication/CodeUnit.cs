using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SoftwareFactory.Inspection.Compile;

namespace SoftwareFactory.Inspection.Analyze.Duplication;

/// <summary>The body of one member, as tokens that renaming does not change. Immutable.</summary>
/// <param name="Name">The member's name with its types and namespace.</param>
/// <param name="Tree">Its tree.</param>
/// <param name="Member">Where the member stands.</param>
/// <param name="Span">Where the body stands, as far as it counts.</param>
/// <param name="Part">The part that it belongs to; null for the project's own.</param>
/// <param name="Tokens">One number a token: its kind, and one number for all names and one for each kind of literal.</param>
/// <param name="Vocabulary">What it calls by name (members and types that it does not declare itself) and how often; literals too where it is a table of them.</param>
internal sealed record CodeUnit(string Name, SyntaxTree Tree, TextSpan Member, TextSpan Span, PartTree? Part, IReadOnlyList<ushort> Tokens, IReadOnlyDictionary<string, int> Vocabulary)
{
    /// <summary>The hashes of its k-grams, in order.</summary>
    internal IReadOnlyList<ulong> Grams { get; } = TokenGrams.Of(Tokens);
}
