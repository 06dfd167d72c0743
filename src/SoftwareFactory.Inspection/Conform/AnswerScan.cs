using System.Buffers;
using System.Globalization;
using System.Text;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>
/// The one linear look at an answer before anything parses it: length, lines, nesting, hidden characters. Text can kill a parser
/// (20,000 nested parentheses take it 17 s), so that what is plainly too much never reaches one.
/// </summary>
internal static class AnswerScan
{
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code), '\n', '\t']);

    internal static IEnumerable<(Rule Rule, int Offset, string What)> Scan(string answer, Slot slot, TemplateLimits limits)
    {
        if (answer.Length > limits.MaxCharacters)
            return [(Rules.AnswerTooLong, limits.MaxCharacters, Count(answer.Length, "character", limits.MaxCharacters))];

        var lines = answer.AsSpan().TrimEnd('\n').Count('\n') + 1;
        if (lines > slot.MaxLines)
            return [(Rules.AnswerTooLong, 0, Count(lines, "line", slot.MaxLines))];

        if (slot.Kind is not (SlotKind.Doc or SlotKind.Text) && CodeScan.FindFirst(answer, limits.MaxNesting) is { } found)
            return [found];

        return FindHidden(answer) is { } hidden ? [hidden] : [];
    }

    private static string Count(int actual, string unit, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"the answer has {actual} {unit}s, {limit} are allowed.");

    private static (Rule, int, string)? FindHidden(string answer)
    {
        for (var i = answer.AsSpan().IndexOfAnyExcept(Plain); i >= 0 && i < answer.Length;)
        {
            var valid = Rune.TryGetRuneAt(answer, i, out var rune);
            if (!valid || IsHidden(rune))
                return (Rules.HiddenCharacter, i, string.Create(CultureInfo.InvariantCulture, $"the character U+{(valid ? rune.Value : answer[i]):X4} is not visible."));

            i += rune.Utf16SequenceLength;
        }

        return null;
    }

    // The fillers are letters by category, and blank.
    private static bool IsHidden(Rune rune) => rune.Value is not ('\n' or '\t')
        && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0);
}
