using System.Buffers;
using System.Globalization;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>
/// How deep the brackets of an answer nest, and whether it holds a preprocessor directive: one pass, from mark to mark, that knows comments, characters and
/// every form of string with the code in its holes. An angle bracket counts while it can still open a type argument list. A parser takes
/// many seconds for what nests too deeply, and does not read what a directive hides: both are refused before one looks. Where this scan
/// were wrong, <see cref="DeepStack"/> still keeps the process alive.
/// </summary>
internal sealed class CodeScan
{
    // The lexer reads what stands in a hole once more for each hole around it.
    private const int MaxHoles = 4;

    // The parser reads more than once what may be one of two things: an access or a conditional after "?", a parameter's default or an assignment after "=" in brackets.
    // What nests there is read 2ⁿ times and more: twenty levels take half a minute, thirty hours.
    private const int MaxAmbiguities = 8;

    private static readonly SearchValues<char> Marks = SearchValues.Create("#\n\"$@'/()[]{}<>=:;&|");

    private readonly string _text;
    private readonly List<Bracket> _open = [];
    private char _previous;
    private int _holes;
    private int _ambiguities;
    private int _i;

    private CodeScan(string text) => _text = text;

    /// <summary>The most brackets that were open at a time, as far as the text was read.</summary>
    internal int Deepest { get; private set; }

    /// <summary>The first thing that no parser should see; the text is read as far as that.</summary>
    internal (Rule Rule, int Offset, string What)? Problem { get; private set; }

    /// <param name="text">Code, or what should be code.</param>
    /// <param name="limit">How many brackets may be open at a time.</param>
    internal static CodeScan Of(string text, int limit)
    {
        var scan = new CodeScan(text);
        scan.Problem = scan.FindFirst(limit);
        return scan;
    }

    private (Rule Rule, int Offset, string What)? FindFirst(int limit)
    {
        for (var lineStart = true; _i < _text.Length;)
        {
            if (PassPlain(ref lineStart))
                continue;

            var c = _text[_i];
            if (c == '#' && lineStart)
                return (Rules.SlotPolicy, _i, "a preprocessor directive stands in a slot.");

            lineStart = c == '\n';
            Step(c);
            Deepest = Math.Max(Deepest, _open.Count);
            if (Excess(limit) is { } what)
                return (Rules.NestingTooDeep, Math.Min(_i, _text.Length) - 1, what);
        }

        return null;
    }

    private string? Excess(int limit) =>
        _open.Count > limit ? string.Create(CultureInfo.InvariantCulture, $"brackets are nested more than {limit} deep.")
        : _ambiguities > MaxAmbiguities ? string.Create(CultureInfo.InvariantCulture, $"brackets behind '?' or '=' are nested more than {MaxAmbiguities} deep in brackets.")
        : _holes > MaxHoles ? string.Create(CultureInfo.InvariantCulture, $"interpolated strings are nested more than {MaxHoles} deep.")
        : null;

    private bool PassPlain(ref bool lineStart)
    {
        var rest = _text.AsSpan(_i);
        var length = rest.IndexOfAny(Marks) is var mark and >= 0 ? mark : rest.Length;
        if (rest[..length].TrimEnd() is { Length: > 0 } ink)
            (_previous, lineStart) = (ink[^1], false);

        _i += length;
        return length > 0;
    }

    private void Step(char c)
    {
        if (SkipComment(c))
            return;

        if (c is '"' or '$' or '@' && StringForm.At(_text, _i, out var content) is { } form)
        {
            _i = content;
            GoOn(form);
        }
        else if (c == '\'')
            SkipCharacter();
        else if (c is ')' or ']' or '}')
            Close(c);
        else if (c == ':' && _open is [.., { Hole: not null }] && Next != ':' && _previous != ':')
            SkipTo('}');
        else
        {
            if (c is '(' or '[' or '{' || (c == '<' && MayOpenTypeArguments()))
                Open(c);
            else if (c == '>' && _open is [.., { Opening: '<' }] && _previous is not ('=' or '-'))
                _open.RemoveAt(_open.Count - 1);
            else if (c == '=')
                Assign();
            else if (c is ';' or '&' or '|')
                DropAngles();

            _i++;
        }

        if (c != '\n')
            _previous = c;
    }

    private char Next => _i + 1 < _text.Length ? _text[_i + 1] : '\0';

    private bool SkipComment(char c)
    {
        if (c != '/' || Next is not ('/' or '*'))
            return false;

        var end = _text.IndexOf(Next == '/' ? "\n" : "*/", _i + 2, StringComparison.Ordinal);
        _i = end < 0 ? _text.Length : Next == '/' ? end : end + 2;
        return true;
    }

    private void SkipCharacter()
    {
        for (_i++; _i < _text.Length && _text[_i] != '\n'; _i++)
        {
            if (_text[_i] == '\\')
                _i++;
            else if (_text[_i] == '\'')
            {
                _i++;
                return;
            }
        }
    }

    // A format runs to the end of its hole.
    private void SkipTo(char end)
    {
        while (_i < _text.Length && _text[_i] != end && _text[_i] is not ('"' or '\n'))
            _i++;
    }

    private void GoOn(StringForm form)
    {
        if (!form.SkipText(_text, ref _i))
            return;

        Open('{', form);
        _holes++;
    }

    private void Open(char opening, StringForm? hole = null)
    {
        var ambiguous = opening != '<' && ((_previous == '?' && opening is '(' or '[') || Around is { Assigns: true, Opening: '(' or '[' });
        _open.Add(new Bracket(opening, hole, ambiguous));
        if (ambiguous) _ambiguities++;
    }

    private Bracket? Around => _open.FindLast(bracket => bracket.Opening != '<');

    private void Assign()
    {
        if (Next is not ('=' or '>') && (_i == 0 || _text[_i - 1] is not ('=' or '!' or '<' or '>')) && Around is { } bracket)
            bracket.Assigns = true;
    }

    // A closing bracket ends everything opened since its own opening one; without one it closes nothing.
    private void Close(char closing)
    {
        _i++;
        var opening = closing switch { ')' => '(', ']' => '[', _ => '{' };
        var match = _open.FindLastIndex(entry => entry.Opening == opening);
        if (match < 0)
            return;

        var hole = _open[match].Hole;
        for (var i = match; i < _open.Count; i++)
        {
            if (_open[i].Hole is not null)
                _holes--;
            if (_open[i].IsAmbiguous)
                _ambiguities--;
        }

        _open.RemoveRange(match, _open.Count - match);
        if (hole is not null)
            GoOn(hole);
    }

    private void DropAngles()
    {
        while (_open is [.., { Opening: '<' }])
            _open.RemoveAt(_open.Count - 1);
    }

    private bool MayOpenTypeArguments()
    {
        var after = _i + 1;
        while (after < _text.Length && char.IsWhiteSpace(_text[after]))
            after++;

        return (char.IsLetterOrDigit(_previous) || _previous is '_' or '*')
            && after < _text.Length && (char.IsLetter(_text[after]) || _text[after] is '_' or '@' or '(' or '[' or '/' or '\\');
    }

    private sealed record Bracket(char Opening, StringForm? Hole, bool IsAmbiguous)
    {
        /// <summary>Whether an assignment, or what looks like one, stands directly in it.</summary>
        internal bool Assigns { get; set; }
    }
}
