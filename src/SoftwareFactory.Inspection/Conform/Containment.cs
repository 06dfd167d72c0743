using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Inspection.Project;
using OutputKind = SoftwareFactory.Core.Templates.OutputKind;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>
/// The proof that everything outside the slots is the template's: the filled and the default-filled file have the same tokens,
/// with the same trivia, outside their recorded spans, and no token or trivia crosses the edge of a span.
/// </summary>
internal static class Containment
{
    internal static IEnumerable<Finding> Prove(ProjectCompilation project, PartContent part)
    {
        foreach (var (filled, plain) in part.Files.Zip(part.DefaultFiles))
        {
            if (filled.Kind == OutputKind.Doc) continue;
            var outside = Outside(project.TreeOf(filled, filled.Path), filled, out var crossed);
            if (crossed is not null)
            {
                yield return ConformGate.Locate(part, crossed, Rules.SlotEscape, $"does not end where its text ends, in {filled.Path}.");
                continue;
            }

            var expected = Outside(CSharpSyntaxTree.ParseText(plain.Text, project.ParseOptions), plain, out _);
            if (!outside.SequenceEqual(expected))
                yield return ConformGate.Locate(part, filled.Spans is [var first, ..] ? first.Slot : part.Slots[0], Rules.SlotEscape, $"changes what the template says in {filled.Path}.");
        }
    }

    /// <summary>Tokens and trivia outside every span, each with its kind and its parent's kind; a span shows as one hole.</summary>
    private static List<(int Kind, string Text)> Outside(SyntaxTree tree, RenderedFile file, out Slot? crossed)
    {
        var pieces = new List<(int, string)>();
        crossed = null;
        foreach (var token in tree.GetRoot().DescendantTokens(descendIntoTrivia: false))
        {
            foreach (var trivia in token.LeadingTrivia) Add(trivia.FullSpan, trivia.RawKind, trivia.ToFullString(), ref crossed);
            Add(token.Span, token.RawKind, token.Text, ref crossed);
            foreach (var trivia in token.TrailingTrivia) Add(trivia.FullSpan, trivia.RawKind, trivia.ToFullString(), ref crossed);
        }

        return pieces;

        void Add(Microsoft.CodeAnalysis.Text.TextSpan span, int kind, string text, ref Slot? crossing)
        {
            if (span.IsEmpty) return;
            foreach (var slot in file.Spans.Where(slot => slot.Length > 0))
            {
                if (span.Start >= slot.Start && span.End <= slot.End) return;
                if (span.Start >= slot.End || span.End <= slot.Start) continue;
                if (Holds(kind, slot.Slot.Kind))
                {
                    // Doc text and string content stand inside one token or comment of the template.
                    pieces.Add((kind, text.Remove(slot.Start - span.Start, slot.Length)));
                    return;
                }

                // White space around a slot may run together with the template's own.
                if (kind is (int)SyntaxKind.WhitespaceTrivia or (int)SyntaxKind.EndOfLineTrivia) return;
                crossing ??= slot.Slot;
                return;
            }

            if (kind is not ((int)SyntaxKind.WhitespaceTrivia or (int)SyntaxKind.EndOfLineTrivia)) pieces.Add((kind, text));
        }
    }

    private static bool Holds(int kind, SlotKind slot) => slot switch
    {
        SlotKind.Doc => kind is (int)SyntaxKind.SingleLineDocumentationCommentTrivia or (int)SyntaxKind.MultiLineDocumentationCommentTrivia or (int)SyntaxKind.SingleLineCommentTrivia,
        SlotKind.Text => kind is (int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.InterpolatedStringTextToken,
        _ => false,
    };
}
