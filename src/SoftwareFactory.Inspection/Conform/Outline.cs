using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>
/// A file's tree with a hole for each slot: every node and token outside the slots with its depth, and every comment. Two renders of one template have the same
/// outline exactly if no answer reaches outside its slot. White space is left out: an empty optional slot takes its line with it.
/// </summary>
internal sealed class Outline
{
    private readonly IReadOnlyList<SlotSpan> _spans;
    private readonly List<OutlineItem> _items = new(64);
    private readonly List<SyntaxNodeOrToken>[] _holes;
    private readonly List<(int Position, string What)> _crossings = [];

    internal Outline(SyntaxTree tree, IReadOnlyList<SlotSpan> spans)
    {
        _spans = spans;
        _holes = [.. spans.Select(_ => new List<SyntaxNodeOrToken>())];
        Walk(tree.GetRoot());
    }

    internal IReadOnlyList<OutlineItem> Items => _items;

    /// <summary>Comments and tokens that begin in a slot and end outside, or the other way round.</summary>
    internal IReadOnlyList<(int Position, string What)> Crossings => _crossings;

    /// <summary>The outermost nodes and tokens that lie wholly in a slot, by the slot's index.</summary>
    internal IReadOnlyList<SyntaxNodeOrToken> Hole(int slot) => _holes[slot];

    private void Walk(SyntaxNode root)
    {
        var walk = new TreeWalk(root);
        while (walk.MoveNext())
        {
            var item = walk.Current;
            if (item.Span.Length > 0 && SlotAround(item.Span) is { } slot)
            {
                _holes[slot].Add(item);
                WalkBorderTrivia(item, walk.Depth);
            }
            else if (item.AsNode() is { } node)
            {
                _items.Add(new OutlineItem(node.RawKind, walk.Depth, "", node.SpanStart));
                walk.Enter();
            }
            else
            {
                var token = item.AsToken();
                WalkTrivia(token.LeadingTrivia, walk.Depth);
                Add(token.RawKind, walk.Depth, token.Span, token.Text, token.IsKind(SyntaxKind.IdentifierToken) ? SlotKind.Identifier : SlotKind.Text);
                WalkTrivia(token.TrailingTrivia, walk.Depth);
            }
        }
    }

    private void WalkBorderTrivia(SyntaxNodeOrToken item, int depth)
    {
        WalkTrivia(item.GetLeadingTrivia(), depth);
        WalkTrivia(item.GetTrailingTrivia(), depth);
    }

    private void WalkTrivia(SyntaxTriviaList list, int depth)
    {
        foreach (var trivia in list)
        {
            if (trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia || SlotAround(trivia.Span) is not null)
                continue;

            // The depth of the token beside a comment depends on what is in the slot.
            var comment = trivia.FullSpan;
            Add(trivia.RawKind, -1, comment, trivia.ToFullString(), SlotKind.Doc);

            // Without a slot in it, the same text has the same structure.
            if (trivia.HasStructure && HoldsSlot(comment))
                WalkXml(trivia.GetStructure()!);
        }
    }

    // Text is compared as a whole, because an entity in an answer cuts it into other tokens; elements and attributes one by one.
    private void WalkXml(SyntaxNode structure) =>
        _items.AddRange(structure.DescendantNodes()
            .Where(node => !node.IsKind(SyntaxKind.XmlText) && (node.Span.Length == 0 || SlotAround(node.Span) is null))
            .Select(node => new OutlineItem(node.RawKind, -1, "", node.SpanStart)));

    // What contains a slot wholly is written down without the slot's text, where the slot is of a kind that may stand inside.
    private void Add(int kind, int depth, TextSpan span, string text, SlotKind allowedInside)
    {
        for (var i = _spans.Count - 1; i >= 0; i--)
        {
            var slot = SpanOf(i);
            if (slot.Start >= span.End || slot.End <= span.Start || (slot.IsEmpty && !Within(slot, span)))
                continue;

            if (!Within(slot, span) || !MayStandIn(_spans[i].Slot.Kind, allowedInside))
            {
                _crossings.Add((Math.Max(slot.Start, span.Start), "a comment, string or name goes on beyond its slot."));
                return;
            }

            text = text.Remove(slot.Start - span.Start, slot.Length);
        }

        _items.Add(new OutlineItem(kind, depth, text, span.Start));
    }

    private bool HoldsSlot(TextSpan span)
    {
        for (var i = 0; i < _spans.Count; i++)
        {
            if (_spans[i].Start <= span.End && _spans[i].End >= span.Start)
                return true;
        }

        return false;
    }

    private static bool Within(TextSpan slot, TextSpan span) =>
        slot.Start >= span.Start && slot.End <= span.End && slot != span;

    private static bool MayStandIn(SlotKind slot, SlotKind place) => slot == place || (slot == SlotKind.Text && place == SlotKind.Doc);

    private int? SlotAround(TextSpan span)
    {
        for (var i = 0; i < _spans.Count; i++)
        {
            if (SpanOf(i).Contains(span) && _spans[i].Length > 0)
                return i;
        }

        return null;
    }

    private TextSpan SpanOf(int slot) => new(_spans[slot].Start, _spans[slot].Length);
}
