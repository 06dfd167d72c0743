namespace SoftwareFactory.Inspection.Conform;

/// <summary>A node (without text), token or comment outside the slots.</summary>
/// <param name="Kind">The syntax kind.</param>
/// <param name="Depth">Of the node or token in the tree; -1 for comments.</param>
/// <param name="Text">The token's or comment's text without the slots in it.</param>
/// <param name="Position">Where it stands; no part of the comparison.</param>
internal readonly record struct OutlineItem(int Kind, int Depth, ReadOnlyMemory<char> Text, int Position)
{
    internal bool Equivalent(OutlineItem other) => Kind == other.Kind && Depth == other.Depth && Text.Span.SequenceEqual(other.Text.Span);
}
