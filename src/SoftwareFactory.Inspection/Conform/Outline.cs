using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>
/// Reads a file's tree with a hole for each slot: every node and token outside the slots with its depth, and every comment. Two renders of one template read the
/// same exactly if no answer reaches outside its slot. White space is left out: an empty optional slot takes its line with it; so is the header. Nothing is kept of what was read but
/// what stands in the holes.
/// </summary>
internal sealed class Outline
{
    private readonly string _text;
    private readonly int _start;
    private readonly IReadOnlyList<SlotSpan> _spans;
    private readonly IReadOnlyList<bool> _isPlain;
    private readonly List<SyntaxNodeOrToken>[] _holes;
    private readonly List<SyntaxTrivia>?[] _comments;
    private TreeWalk _walk;
    private SyntaxNode? _node;
    private OutlineItem[] _due = new OutlineItem[8];
    private int _next;
    private int _count;

    /// <param name="file">The file.</param>
    /// <param name="tree">Its tree.</param>
    /// <param name="isPlain">Of each slot, whether plain words stand there in this file and in what it is compared with.</param>
    internal Outline(RenderedFile file, SyntaxTree tree, IReadOnlyList<bool> isPlain)
    {
        (_text, _start, _spans, _isPlain) = (file.Text, file.HeaderLength, file.Spans, isPlain);
        _holes = new List<SyntaxNodeOrToken>[_spans.Count];
        for (var i = 0; i < _holes.Length; i++)
            _holes[i] = [];
        _comments = new List<SyntaxTrivia>?[_spans.Count];
        _walk = new TreeWalk();
        _walk.Start(tree.GetRoot());
    }

    /// <summary>What was read last.</summary>
    internal OutlineItem Current { get; private set; }

    /// <summary>The first comment or token read so far that begins in a slot and ends outside, or the other way round.</summary>
    internal (int Position, string What)? Crossing { get; private set; }

    /// <summary>The outermost nodes and tokens read so far that lie wholly in a slot, by the slot's index.</summary>
    internal IReadOnlyList<SyntaxNodeOrToken> Hole(int slot) => _holes[slot];

    /// <summary>The comments read so far that lie wholly in a slot, by the slot's index; those within what is in the hole are not read.</summary>
    internal IReadOnlyList<SyntaxTrivia> Comments(int slot) => _comments[slot] ?? [];

    /// <summary>Reads on.</summary>
    internal bool MoveNext()
    {
        while (_next == _count)
        {
            if (_node is not null) _walk.Enter();
            _node = null;
            (_next, _count) = (0, 0);
            if (!_walk.MoveNext()) return false;
            Read(_walk.Current, _walk.Depth);
        }

        Current = _due[_next++];
        return true;
    }

    /// <summary>
    /// Leaves out what is in <see cref="Current"/>, a node, here and there: it is the same text, parsed the same, with no slot in it or beside it. Directives are
    /// looked at one by one, because they reach further than their node.
    /// </summary>
    internal void SkipWhatIsSame(Outline other)
    {
        if (_node is { ContainsDirectives: false } one && other._node is { ContainsDirectives: false } two && !HoldsSlot(one.FullSpan) && !other.HoldsSlot(two.FullSpan)
            && _text.AsSpan(one.FullSpan.Start, one.FullSpan.Length).SequenceEqual(other._text.AsSpan(two.FullSpan.Start, two.FullSpan.Length)) && SyntaxFactory.AreEquivalent(one, two))
            (_node, other._node) = (null, null);
    }

    private void Read(SyntaxNodeOrToken item, int depth)
    {
        if (item.Span.Length > 0 && SlotAround(item.Span) is { } slot)
        {
            _holes[slot].Add(item);
            ReadTrivia(item.GetLeadingTrivia());
            ReadTrivia(item.GetTrailingTrivia());
        }
        else if (item.AsNode() is { } node)
        {
            _node = node;
            Add(new OutlineItem(node.RawKind, depth, default, node.SpanStart));
        }
        else
        {
            var token = item.AsToken();
            if (token.HasLeadingTrivia) ReadTrivia(token.LeadingTrivia);
            Add(token.RawKind, depth, token.Span, token.IsKind(SyntaxKind.IdentifierToken) ? SlotKind.Identifier : SlotKind.Text);
            if (token.HasTrailingTrivia) ReadTrivia(token.TrailingTrivia);
        }
    }

    private void ReadTrivia(SyntaxTriviaList list)
    {
        foreach (var trivia in list)
        {
            if (trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia || trivia.FullSpan.End <= _start)
                continue;

            if (SlotAround(trivia.Span) is { } slot)
            {
                (_comments[slot] ??= []).Add(trivia);
                if (SyntaxFacts.IsDocumentationCommentTrivia(trivia.Kind()) && IsDeclaredOutside(trivia.Token)) Crossing ??= (trivia.SpanStart, "documentation describes what is declared behind its slot.");
                continue;
            }

            // The depth of the token beside a comment depends on what is in the slot.
            Add(trivia.RawKind, -1, trivia.FullSpan, SlotKind.Doc);

            // Without a slot in it, the same text has the same structure; so it has with plain words among its elements.
            if (trivia.HasStructure && HoldsSlot(trivia.FullSpan) && !HoldsWordsOnly(trivia.FullSpan))
                ReadXml(trivia.GetStructure()!);
        }
    }

    // What an answer ends with may stand before a declaration of the template's.
    private bool IsDeclaredOutside(SyntaxToken first) =>
        SlotAround(first.Span) is null && first.Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } declaration && declaration.SpanStart == first.SpanStart;

    // Text is compared as a whole, because an entity in an answer cuts it into other tokens; elements and attributes one by one.
    private void ReadXml(SyntaxNode structure)
    {
        foreach (var node in structure.DescendantNodes())
        {
            if (node is XmlNameSyntax { LocalName.ValueText: "include" } name && SlotAround(name.Span) is not null)
                Crossing ??= (name.SpanStart, "documentation includes a file of the machine.");
            if (!node.IsKind(SyntaxKind.XmlText) && (node.Span.Length == 0 || SlotAround(node.Span) is null))
                Add(new OutlineItem(node.RawKind, -1, default, node.SpanStart));
        }
    }

    // What contains a slot wholly is written down without the slot's text, where the slot is of a kind that may stand inside.
    private void Add(int kind, int depth, TextSpan span, SlotKind allowedInside)
    {
        var text = _text.AsMemory(span.Start, span.Length);
        for (var i = _spans.Count - 1; i >= 0; i--)
        {
            var slot = SpanOf(i);
            if (slot.Start >= span.End || slot.End <= span.Start || (slot.IsEmpty && !Within(slot, span)))
                continue;

            if (!Within(slot, span) || !MayStandIn(_spans[i].Slot.Kind, allowedInside))
            {
                Crossing ??= (Math.Max(slot.Start, span.Start), "a comment, string or name goes on beyond its slot.");
                return;
            }

            text = text.ToString().Remove(slot.Start - span.Start, slot.Length).AsMemory();
            if (allowedInside == SlotKind.Doc && SlotPolicy.MarksGenerated(_text.AsSpan(span.Start, span.Length)) && !SlotPolicy.MarksGenerated(text.Span))
                Crossing ??= (slot.Start, "a comment marks the file as generated.");
        }

        Add(new OutlineItem(kind, depth, text, span.Start));
    }

    private void Add(OutlineItem item)
    {
        if (_count == _due.Length) Array.Resize(ref _due, _count * 2);
        _due[_count++] = item;
    }

    private bool HoldsWordsOnly(TextSpan comment)
    {
        for (var i = 0; i < _spans.Count; i++)
        {
            if (SpanOf(i) is var slot && slot.Start <= comment.End && slot.End >= comment.Start && !(_isPlain[i] && comment.Contains(slot) && DocText.EndsAmongElements(_text.AsSpan(comment.Start, slot.Start - comment.Start))))
                return false;
        }

        return true;
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
