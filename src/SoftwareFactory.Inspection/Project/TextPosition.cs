namespace SoftwareFactory.Inspection.Project;

/// <summary>A place in a text that has no file: <c>line:column</c>, 1-based.</summary>
internal readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>The place of a 0-based offset; an offset outside the text is brought to its nearer end.</summary>
    internal static TextPosition Of(string text, int offset)
    {
        var before = text.AsSpan(0, Math.Clamp(offset, 0, text.Length));
        return new TextPosition(before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    public override string ToString() => FormattableString.Invariant($"{Line}:{Column}");
}
