using System.Text;
using Scriban.Runtime;

namespace SoftwareFactory.Authoring.Templates.Lint;

/// <summary>What a Scriban text writes, and of each piece where it stands in that text: what it says itself, exactly; a value, behind what was said before it.</summary>
/// <param name="source">The Scriban text: what it says itself comes from it, by reference.</param>
internal sealed class MappedOutput(string source) : IScriptOutput
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int Source, bool IsLiteral)> _pieces = [];
    private int _end;

    public void Write(string text, int offset, int count)
    {
        var isLiteral = ReferenceEquals(text, source);
        _pieces.Add((_text.Length, isLiteral ? offset : _end, isLiteral));
        if (isLiteral) _end = offset + count;
        _text.Append(text, offset, count);
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public override string ToString() => _text.ToString();

    /// <summary>The offset in the Scriban text that an offset in what was written comes from.</summary>
    internal int SourceOf(int offset)
    {
        var (start, from, isLiteral) = _pieces.LastOrDefault(piece => piece.Start <= offset);
        return isLiteral ? from + offset - start : from;
    }
}
