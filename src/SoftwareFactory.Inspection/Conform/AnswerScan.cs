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

    /// <param name="answer">The answer.</param>
    /// <param name="slot">Its slot.</param>
    /// <param name="limits">The template's.</param>
    /// <param name="harmless">Whether a parser needs no guard; of no meaning where something is found.</param>
    internal static (Rule Rule, int Offset, string What)? FindFirst(string answer, Slot slot, TemplateLimits limits, out bool harmless)
    {
        harmless = false;
        if (answer.Length > limits.MaxCharacters)
            return (Rules.AnswerTooLong, limits.MaxCharacters, Count(answer.Length, "character", limits.MaxCharacters));

        var lines = answer.AsSpan().TrimEnd('\n').Count('\n') + 1;
        if (lines > slot.MaxLines)
            return (Rules.AnswerTooLong, 0, Count(lines, "line", slot.MaxLines));

        var scan = CodeScan.Of(answer, limits.MaxNesting);
        harmless = DeepStack.IsHarmless(answer, scan);
        return (slot.Kind is SlotKind.Doc or SlotKind.Text ? null : scan.Problem) ?? FindHidden(answer);
    }

    private static string Count(int actual, string unit, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"the answer has {actual} {unit}s, {limit} are allowed.");

    private static (Rule, int, string)? FindHidden(string answer)
    {
        for (var i = answer.AsSpan().IndexOfAnyExcept(Plain); i >= 0 && i < answer.Length;)
        {
            var valid = Rune.TryGetRuneAt(answer, i, out var rune);
            if (!valid || IsHidden(rune) || (IsIgnorable(rune.Value) && !FollowsSymbol(answer, i)))
                return (Rules.HiddenCharacter, i, string.Create(CultureInfo.InvariantCulture, $"the character U+{(valid ? rune.Value : answer[i]):X4} is not visible."));

            i += rune.Utf16SequenceLength;
        }

        return null;
    }

    // Code points that draw nothing (Unicode's Default_Ignorable_Code_Point), beyond those that their category tells.
    private static bool IsIgnorable(int code) => code is 0x034F or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);

    // An emoji's variation selector is as visible as the emoji. Behind a letter it makes two names that look the same.
    private static bool FollowsSymbol(string answer, int i) =>
        answer[i] is '\uFE0E' or '\uFE0F' && i > 0 && Rune.DecodeLastFromUtf16(answer.AsSpan(0, i), out var before, out _) == System.Buffers.OperationStatus.Done
        && (Rune.GetUnicodeCategory(before) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.OtherPunctuation
            || (Rune.IsDigit(before) && i + 1 < answer.Length && answer[i + 1] == '\u20E3'));

    // The fillers are letters by category, and blank.
    private static bool IsHidden(Rune rune) => rune.Value is not ('\n' or '\t')
        && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0);
}
