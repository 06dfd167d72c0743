using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>
/// Proves that answers stay in their slots: the filled file is compared with the default-filled one, and what stands in each slot
/// with the slot's kind.
/// </summary>
internal static class Containment
{
    /// <summary>The first escape, or null.</summary>
    /// <param name="filled">The file with the answers, and its tree.</param>
    /// <param name="standard">The file with the defaults, and its tree.</param>
    /// <param name="answers">Takes the answers that are read in their place, by slot; to be used when there is no escape.</param>
    internal static (int Position, string What)? FindEscape((RenderedFile File, SyntaxTree Tree) filled, (RenderedFile File, SyntaxTree Tree) standard, Dictionary<string, ParsedAnswer> answers)
    {
        if (FirstError(filled.Tree) is { } error)
            return (error.Location.SourceSpan.Start, $"with this answer the file does not parse: {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.')}.");

        var spans = filled.File.Spans;
        var isPlain = new bool[spans.Count];
        for (var i = 0; i < isPlain.Length; i++)
            isPlain[i] = spans[i].Slot.Kind == SlotKind.Doc && IsPlain(filled.File, i) && IsPlain(standard.File, i);

        var actual = new Outline(filled.File, filled.Tree, isPlain);
        if (FindDifference(actual, new Outline(standard.File, standard.Tree, isPlain)) is { } difference)
            return difference;

        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i].Length > 0 && !Fits(spans[i].Slot.Kind, actual.Hole(i)))
                return (spans[i].Start, $"in its place this answer is not of the kind {spans[i].Slot.Kind.ToString().ToLowerInvariant()}.");
            if (AnswerInPlace.Read(spans[i], actual.Hole(i), actual.Comments(i)) is { } answer)
                answers.Add(spans[i].Slot.Name, answer);
        }

        return null;
    }

    private static bool IsPlain(RenderedFile file, int slot) => DocText.IsPlain(file.Text.AsSpan(file.Spans[slot].Start, file.Spans[slot].Length));

    private static (int Position, string What)? FindDifference(Outline actual, Outline expected)
    {
        for (var more = true; more;)
        {
            more = actual.MoveNext();
            if (more != expected.MoveNext() || (more && !actual.Current.Equivalent(expected.Current)))
            {
                // What goes on beyond its slot says more than what that does to the text behind it.
                var position = actual.Current.Position;
                while (actual.Crossing is null && actual.MoveNext())
                {
                }

                return actual.Crossing ?? (position, "this answer changes how the text outside its slot is read.");
            }

            if (actual.Crossing is { } crossing)
                return crossing;

            actual.SkipWhatIsSame(expected);
        }

        return null;
    }

    internal static Diagnostic? FirstError(SyntaxTree tree) =>
        tree.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static bool Fits(SlotKind kind, IReadOnlyList<SyntaxNodeOrToken> hole) => kind switch
    {
        SlotKind.Expression => hole is [var only] && Inner(only.AsNode()) is ExpressionSyntax,
        SlotKind.Type => hole is [var only] && Inner(only.AsNode()) is TypeSyntax,
        // Where one statement is embedded in another, the answer's second one stands behind that.
        SlotKind.Statements => hole.All(item => item.AsNode() is StatementSyntax or GlobalStatementSyntax && item.Parent == hole[0].Parent),
        SlotKind.Members => hole.All(item => item.AsNode() is MemberDeclarationSyntax),
        SlotKind.Types => hole.All(item => IsType(item.AsNode())),

        // Inside a longer name there is no hole at all.
        SlotKind.Identifier => hole.Count == 0 || (hole is [var only] && (only.IsKind(SyntaxKind.IdentifierToken) || Inner(only.AsNode()) is IdentifierNameSyntax || (only.AsNode() is { } node && node.GetFirstToken() == node.GetLastToken() && node.GetFirstToken().IsKind(SyntaxKind.IdentifierToken)))),
        SlotKind.Text => hole.All(item => item.IsKind(SyntaxKind.InterpolatedStringText)),
        SlotKind.Doc => hole.Count == 0,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Whether a node declares a type; an extension block does not, although it is written like one.</summary>
    internal static bool IsType(SyntaxNode? node) => node is BaseTypeDeclarationSyntax and not ExtensionBlockDeclarationSyntax or DelegateDeclarationSyntax;

    /// <summary>An expression, where an argument or an element of a collection has its span.</summary>
    internal static SyntaxNode? Inner(SyntaxNode? node)
    {
        while (node is not (null or ExpressionSyntax) && node.ChildNodesAndTokens() is [{ IsNode: true } only])
            node = only.AsNode();

        return node;
    }
}
