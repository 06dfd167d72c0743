using System.Globalization;
using System.Text;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>What an answer may cost, found in one linear scan before anything parses it.</summary>
internal static class SlotLimits
{
    internal static IEnumerable<Finding> Check(PartContent part, Slot slot, string answer)
    {
        var limits = part.Template.Limits;
        if (answer.Length > limits.MaxCharacters)
            yield return ConformGate.Locate(part, slot, Rules.AnswerTooLong, $"has {answer.Length} characters; {limits.MaxCharacters} are allowed.");

        var scan = Scan(answer);
        if (scan.Lines > slot.MaxLines)
            yield return ConformGate.Locate(part, slot, Rules.AnswerTooLong, $"has {scan.Lines} lines; {slot.MaxLines} are allowed.");
        if (scan.Depth > limits.MaxNesting)
            yield return ConformGate.Locate(part, slot, Rules.NestingTooDeep, $"nests {scan.Depth} deep; {limits.MaxNesting} are allowed.");
        if (scan.Hidden is { } hidden)
            yield return ConformGate.Locate(part, slot, Rules.HiddenCharacter, $"({hidden.Line},{hidden.Column}) contains U+{hidden.Value:X4}.");
    }

    /// <summary>Brackets are counted wherever they stand, in strings too: the bound is on what any reading of the text could nest.</summary>
    private static (int Lines, int Depth, (int Line, int Column, int Value)? Hidden) Scan(string answer)
    {
        var (line, column, depth, angle, unary, deepest) = (1, 1, 0, 0, 0, 0);
        (int, int, int)? hidden = null;
        foreach (var rune in answer.EnumerateRunes())
        {
            if (IsHidden(rune)) hidden ??= (line, column, rune.Value);
            switch (rune.Value)
            {
                case '(' or '[' or '{': depth++; break;
                case ')' or ']' or '}': depth = Math.Max(0, depth - 1); break;
                case '<': angle++; break;
                case '>': angle = Math.Max(0, angle - 1); break;
                case ';': angle = 0; break;
            }

            unary = rune.Value is '!' or '~' or '-' or '+' or '*' or '&' or '?' ? unary + 1 : Rune.IsWhiteSpace(rune) ? unary : 0;
            deepest = Math.Max(deepest, Math.Max(depth, Math.Max(angle, unary)));
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
        }

        return (line, deepest, hidden);
    }

    private static bool IsHidden(Rune rune) => rune.Value is not ('\n' or '\t') && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
