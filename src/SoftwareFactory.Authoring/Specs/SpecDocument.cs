using Markdig;
using Markdig.Syntax;
using SoftwareFactory.Authoring.Sources;

namespace SoftwareFactory.Authoring.Specs;

/// <summary>
/// The Markdown of a spec or holdout file as blocks. Markdig decides where headings, lists, code and comments begin and end;
/// text is always taken from the source as written. Immutable.
/// </summary>
internal sealed class SpecDocument
{
    private static readonly MarkdownPipeline Blocks = BlocksOnly();

    private readonly MarkdownDocument _document;

    private SpecDocument(SourceText source, MarkdownDocument document)
    {
        Source = source;
        _document = document;
    }

    internal SourceText Source { get; }

    /// <summary>The text of the first heading that opens no section of ours.</summary>
    internal string? Title => _document.OfType<HeadingBlock>()
        .Select(HeadingText)
        .FirstOrDefault(text => text.Length > 0 && !IsNamed(text, "Rules") && !IsNamed(text, "Examples"));

    /// <summary>Null when the Markdown is nested too deep to be a person's.</summary>
    internal static SpecDocument? Parse(SourceText source, int bodyStart)
    {
        // Blanks instead of the front matter: every offset and line stays the file's own.
        var text = bodyStart == 0 ? source.Text : string.Create(source.Text.Length, (source.Text, bodyStart), static (span, state) =>
        {
            state.Text.CopyTo(span);
            for (var i = 0; i < state.bodyStart; i++)
                span[i] = span[i] == '\n' ? '\n' : ' ';
        });

        try
        {
            return new SpecDocument(source, Markdown.Parse(text, Blocks));
        }
        catch (ArgumentException)
        {
            // Markdig's way to say that its depth limit was reached.
            return null;
        }
    }

    /// <summary>The level-2 heading of that name; null when there is none.</summary>
    internal HeadingBlock? Heading(string name) =>
        _document.OfType<HeadingBlock>().FirstOrDefault(heading => IsSection(heading, name));

    /// <summary>The blocks below each level-2 heading of that name, up to the next heading of level 1 or 2.</summary>
    internal IEnumerable<Block> Section(string name)
    {
        var inside = false;
        foreach (var block in _document)
        {
            if (block is HeadingBlock { Level: <= 2 } heading)
                inside = IsSection(heading, name);
            else if (inside)
                yield return block;
        }
    }

    /// <summary>The blocks outside the section of that name.</summary>
    internal IEnumerable<Block> Outside(string name) => _document.Except(Section(name));

    /// <summary>The section's text without its heading and the blank lines around it, as written.</summary>
    internal string SectionText(string name) => string.Join("\n\n", Section(name).Select(TextOf));

    /// <summary>A block's text as written, from the beginning of its first line to the end of its last.</summary>
    internal string TextOf(Block block)
    {
        var (first, last) = LinesOf(block);
        return string.Join('\n', Enumerable.Range(first, last - first + 1).Select(Source.Line)).TrimEnd();
    }

    /// <summary>The 0-based first and last line of a block.</summary>
    internal (int First, int Last) LinesOf(Block block)
    {
        // An unclosed fence claims no more than its own line.
        if (block is FencedCodeBlock { ClosingFencedCharCount: 0 } open)
            return (block.Line, Math.Min(block.Line + open.Lines.Count, Source.LineCount - 1));

        return (block.Line, Math.Max(block.Line, Source.LineOf(block.Span.End)));
    }

    private bool IsSection(HeadingBlock heading, string name) => heading.Level == 2 && IsNamed(HeadingText(heading), name);

    private static bool IsNamed(string text, string name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);

    private string HeadingText(HeadingBlock heading)
    {
        var line = Source.Line(heading.Line).Trim();
        return heading.IsSetext ? line : line.Trim('#').Trim();
    }

    private static MarkdownPipeline BlocksOnly()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();
        return builder.Build();
    }
}
