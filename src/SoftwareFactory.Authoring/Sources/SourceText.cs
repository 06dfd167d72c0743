using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Authoring.Sources;

/// <summary>
/// A file that people wrote, LF and without byte order mark, with its lines. Turns offsets into places. Immutable.
/// </summary>
internal sealed class SourceText
{
    /// <summary>Far beyond any file a person writes; keeps hostile input from costing anything.</summary>
    internal const int MaxCharacters = 1_000_000;

    private readonly List<int> _starts = [0];

    internal SourceText(string path, string text)
    {
        Path = path;
        Text = LineEndings.Normalize(text);
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n')
                _starts.Add(i + 1);
        }
    }

    internal string Path { get; }

    internal string Text { get; }

    /// <summary>A text that ends with a line end has an empty last line.</summary>
    internal int LineCount => _starts.Count;

    /// <summary>What makes the text unreadable as a whole, as a sentence; null when nothing does.</summary>
    internal string? Defect => Text switch
    {
        { Length: > MaxCharacters } => $"The file has {Text.Length} characters; {MaxCharacters} are allowed.",
        _ when Text.Contains('\0', StringComparison.Ordinal) => "The file holds a NUL character.",
        _ => null,
    };

    /// <summary>0-based.</summary>
    internal int LineStart(int line) => _starts[line];

    /// <summary>The 0-based line, without its line end.</summary>
    internal string Line(int line) =>
        line + 1 < _starts.Count ? Text[_starts[line]..(_starts[line + 1] - 1)] : Text[_starts[line]..];

    /// <summary>The 0-based line that holds the offset.</summary>
    internal int LineOf(int offset)
    {
        var index = _starts.BinarySearch(Math.Clamp(offset, 0, Text.Length));
        return index >= 0 ? index : ~index - 1;
    }

    internal SourceLocation At(int offset)
    {
        var line = LineOf(offset);
        return new SourceLocation(Path, line + 1, Math.Clamp(offset, 0, Text.Length) - _starts[line] + 1);
    }
}
