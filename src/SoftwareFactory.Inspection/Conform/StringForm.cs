namespace SoftwareFactory.Inspection.Conform;

/// <summary>How a C# string literal is written: what ends it, and what opens a hole in it.</summary>
/// <param name="Dollars">0 when it is not interpolated.</param>
/// <param name="IsVerbatim">True after <c>@</c>.</param>
/// <param name="Quotes">How many quotes end it; 3 or more for a raw string.</param>
internal sealed record StringForm(int Dollars, bool IsVerbatim, int Quotes)
{
    internal bool IsRaw => Quotes >= 3;

    /// <summary>Reads the prefix and the quotes at <paramref name="i"/>; null when no string begins there.</summary>
    internal static StringForm? At(string text, int i, out int content)
    {
        content = i;
        while (content < text.Length && text[content] is '$' or '@')
            content++;

        var prefix = text.AsSpan(i, content - i);
        var quotes = CountRun(text, content, '"');
        if (quotes == 0)
            return null;

        var verbatim = prefix.Contains('@');
        var raw = quotes >= 3 && !verbatim;
        content += raw ? quotes : 1;
        return new StringForm(prefix.Count('$'), verbatim, raw ? quotes : 1);
    }

    /// <summary>Goes on in the string from <paramref name="i"/>, to behind its end or behind the opening brace of a hole.</summary>
    /// <returns>True when a hole opens.</returns>
    internal bool SkipText(string text, ref int i)
    {
        while (i < text.Length)
        {
            var c = text[i];
            if (c == '"')
            {
                var run = CountRun(text, i, '"');
                if (IsRaw && run < Quotes)
                    i += run;
                else if (IsVerbatim && run > 1)
                    i += 2;
                else
                {
                    i += IsRaw ? run : 1;
                    return false;
                }
            }
            else if (c == '{' && Dollars > 0)
            {
                // Doubled braces are text; in a raw string as many braces as there are dollars open a hole, and more are text before it.
                var run = CountRun(text, i, '{');
                i += run;
                if (IsRaw ? run >= Dollars : run % 2 == 1)
                    return true;
            }
            else if (c == '\n' && !IsVerbatim && !IsRaw)
                return false;
            else
                i += c == '\\' && !IsVerbatim && !IsRaw ? 2 : 1;
        }

        return false;
    }

    private static int CountRun(string text, int start, char c)
    {
        var end = start;
        while (end < text.Length && text[end] == c)
            end++;

        return end - start;
    }
}
