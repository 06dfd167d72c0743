using SoftwareFactory.Authoring.Sources;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Authoring.Specs;

/// <summary>
/// A table of a paragraph's lines, cut as GitHub Flavored Markdown does (https://github.github.com/gfm/#tables-extension-):
/// a bar separates cells unless a backslash stands before it, whatever else stands around it. Cell text is otherwise as
/// written: it is C#, in which Markdown's marks mean something else.
/// </summary>
internal sealed class ExampleTable
{
    private ExampleTable(int headerLine, IReadOnlyList<ExampleCell> header, int firstRow, int lastRow)
    {
        HeaderLine = headerLine;
        Header = header;
        FirstRow = firstRow;
        LastRow = lastRow;
    }

    /// <summary>0-based.</summary>
    internal int HeaderLine { get; }

    internal IReadOnlyList<ExampleCell> Header { get; }

    /// <summary>The 0-based line of the first row; behind <see cref="LastRow"/> when there is none.</summary>
    internal int FirstRow { get; }

    internal int LastRow { get; }

    /// <summary>The table among the lines; null when they hold none.</summary>
    internal static ExampleTable? Find(SourceText source, int first, int last)
    {
        for (var line = first + 1; line <= last; line++)
        {
            if (!IsDelimiter(source.Line(line)))
                continue;

            var header = Cells(source, line - 1);
            if (header.Count == Cells(source, line).Count)
                return new ExampleTable(line - 1, header, line + 1, last);
        }

        return null;
    }

    /// <summary>The cells of a 0-based line.</summary>
    internal static IReadOnlyList<ExampleCell> Cells(SourceText source, int line)
    {
        var text = source.Line(line);
        var cells = new List<ExampleCell>();
        var end = text.TrimEnd().Length;
        var start = end - text.Trim().Length;
        if (start < end && text[start] == '|')
            start++;
        if (end > start && IsBar(text, end - 1))
            end--;

        for (var i = start; i <= end; i++)
        {
            if (i < end && !IsBar(text, i))
                continue;

            cells.Add(Cell(source, line, start, text[start..i]));
            start = i + 1;
        }

        return cells;
    }

    private static ExampleCell Cell(SourceText source, int line, int start, string raw)
    {
        var text = raw.Trim().Replace(@"\|", "|", StringComparison.Ordinal);
        var isCode = text.Length > 2 && text[0] == '`' && text.IndexOf('`', 1) == text.Length - 1;
        var offset = source.LineStart(line) + start + (raw.Length - raw.TrimStart().Length);
        return new ExampleCell(isCode ? text[1..^1].Trim() : text, source.At(offset));
    }

    private static bool IsBar(string text, int index) => text[index] == '|' && (index == 0 || text[index - 1] != '\\');

    private static bool IsDelimiter(string line)
    {
        var text = line.Trim();
        return text.Contains('|', StringComparison.Ordinal) && text.Contains('-', StringComparison.Ordinal)
            && text.Trim('|').Split('|').All(cell => cell.Trim() is { Length: > 0 } dashes
                && dashes.TrimStart(':').TrimEnd(':') is { Length: > 0 } inner && inner.All(c => c == '-'));
    }
}

/// <summary>A cell as written, without the blanks, the escapes of bars and the one pair of backticks around it.</summary>
internal sealed record ExampleCell(string Text, SourceLocation Location);
