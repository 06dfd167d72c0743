namespace SoftwareFactory.Core.Templates;

/// <summary>One output of a part as its template renders it.</summary>
/// <param name="Path">Relative to the output root, with <c>/</c>.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Text">LF, ends with a line end.</param>
/// <param name="Spans">Where the slots stand, in order; they do not overlap.</param>
public sealed record RenderedFile(string Path, OutputKind Kind, string Text, IReadOnlyList<SlotSpan> Spans)
{
    /// <summary>Characters of the text before what the template renders: the header, down to the end of its last line, or 0 before Conform adds it.</summary>
    public int HeaderLength { get; init; }
}
