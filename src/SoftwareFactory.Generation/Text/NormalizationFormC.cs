using System.Text;

namespace SoftwareFactory.Generation.Text;

/// <summary>
/// Unicode's normalization form C (UAX #15) by tables of our own, which fix the Unicode version: <see cref="string.Normalize()"/> returns
/// the text as it is where a machine has no ICU or runs in invariant globalization mode, and a lock key must not depend on that.
/// Thread-safe.
/// </summary>
internal static class NormalizationFormC
{
    // Hangul syllables, by arithmetic: The Unicode Standard, section 3.12.
    private const int SBase = 0xAC00, LBase = 0x1100, VBase = 0x1161, TBase = 0x11A7;
    private const int LCount = 19, VCount = 21, TCount = 28, SCount = LCount * VCount * TCount;

    /// <summary>The text in form C; a lone surrogate becomes U+FFFD, as it would in UTF-8.</summary>
    internal static string Of(string text)
    {
        if (!NeedsWork(text)) return text;

        var points = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes()) Decompose(points, rune.Value);
        Order(points);
        var composed = new StringBuilder(text.Length);
        foreach (var point in Compose(points)) composed.Append(new Rune(point));
        return composed.ToString();
    }

    private static bool NeedsWork(string text)
    {
        // Nothing below U+0300 ever changes, moves or composes with what stands before it.
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\uFFFF')) return false;

        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value < 0x300) continue;
            if (rune == Rune.ReplacementChar || UnicodeData.Instance.IsSuspect(rune.Value)) return true;
            if (rune.Value is (>= VBase and < VBase + VCount) or (> TBase and < TBase + TCount)) return true;
        }

        return false;
    }

    private static void Decompose(List<int> points, int point)
    {
        if (point - SBase is >= 0 and < SCount and var syllable)
        {
            points.Add(LBase + (syllable / (VCount * TCount)));
            points.Add(VBase + (syllable % (VCount * TCount) / TCount));
            if (syllable % TCount != 0) points.Add(TBase + (syllable % TCount));
        }
        else if (UnicodeData.Instance.Decomposition(point) is { } decomposition)
        {
            foreach (var piece in decomposition) Decompose(points, piece);
        }
        else
        {
            points.Add(point);
        }
    }

    // Marks move only within their run; marks of one class keep their order.
    private static void Order(List<int> points)
    {
        for (var start = 0; start < points.Count; start++)
        {
            if (UnicodeData.Instance.ClassOf(points[start]) == 0) continue;

            var end = start + 1;
            while (end < points.Count && UnicodeData.Instance.ClassOf(points[end]) != 0) end++;
            var ordered = points[start..end].OrderBy(UnicodeData.Instance.ClassOf).ToList();
            for (var i = start; i < end; i++) points[i] = ordered[i - start];
            start = end;
        }
    }

    private static List<int> Compose(List<int> points)
    {
        var composed = new List<int>(points.Count);
        var starter = -1;
        var lastClass = 0;
        foreach (var point in points)
        {
            var combiningClass = UnicodeData.Instance.ClassOf(point);
            // Blocked when a mark of the same or a higher class, or another starter, stands between.
            var adjacent = starter == composed.Count - 1;
            if (starter >= 0 && (adjacent || (lastClass != 0 && lastClass < combiningClass)) && Pair(composed[starter], point) is { } pair)
            {
                composed[starter] = pair;
                continue;
            }

            if (combiningClass == 0) starter = composed.Count;
            lastClass = combiningClass;
            composed.Add(point);
        }

        return composed;
    }

    private static int? Pair(int first, int second)
    {
        if (first - LBase is >= 0 and < LCount and var l && second - VBase is >= 0 and < VCount and var v)
            return SBase + (((l * VCount) + v) * TCount);
        if (first - SBase is >= 0 and < SCount and var s && s % TCount == 0 && second - TBase is > 0 and < TCount and var t)
            return first + t;
        return UnicodeData.Instance.Composition(first, second);
    }
}
