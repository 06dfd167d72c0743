using System.Text;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>An output after Scriban is done: the template's texts around the slots. Immutable.</summary>
/// <param name="Path">The output's path.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Texts">One more than there are slots; LF.</param>
/// <param name="Slots">In the order in which they stand.</param>
internal sealed record ExpandedFile(string Path, OutputKind Kind, IReadOnlyList<string> Texts, IReadOnlyList<Slot> Slots)
{
    /// <summary>
    /// Puts a text into each slot as it is. An optional slot that stands alone on its line and stays empty takes its line
    /// with it, and the blank line before.
    /// </summary>
    internal RenderedFile Fill(Func<Slot, string> answers)
    {
        var text = new StringBuilder(Texts.Sum(piece => piece.Length) + Slots.Sum(slot => answers(slot).Length) + 1);
        var spans = new List<SlotSpan>(Slots.Count);
        var lastAnswerEnd = 0;
        var next = Texts[0];
        for (var i = 0; i < Slots.Count; i++)
        {
            text.Append(next);
            next = Texts[i + 1];
            var answer = LineFeeds(answers(Slots[i]));
            if (answer.Length == 0 && Slots[i].Optional && EndsLine(text, 1) && next.StartsWith('\n'))
            {
                next = next[1..];
                if (text.Length - 2 >= lastAnswerEnd && EndsLine(text, 2))
                    text.Length--;
            }

            spans.Add(new SlotSpan(Slots[i], text.Length, answer.Length));
            text.Append(answer);
            if (answer.Length > 0)
                lastAnswerEnd = text.Length;
        }

        text.Append(next);
        if (text.Length == 0 || text[^1] != '\n')
            text.Append('\n');
        return new RenderedFile(Path, Kind, text.ToString(), spans);
    }

    // Not LineEndings.Normalize: an answer keeps even a byte order mark, for the Conform stage to find.
    internal static string LineFeeds(string text) => text.Contains('\r', StringComparison.Ordinal)
        ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
        : text;

    private static bool EndsLine(StringBuilder text, int times)
    {
        if (times > text.Length)
            return text.Length == 0;

        for (var i = 1; i <= times; i++)
        {
            if (text[^i] != '\n')
                return false;
        }

        return true;
    }
}
