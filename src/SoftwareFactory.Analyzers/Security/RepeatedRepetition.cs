using System.Text.RegularExpressions;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>Finds <c>(a+)+</c> and its like: a group repeated without bound whose content is, at its end, itself repeated without bound, or that has two alternatives beginning alike.</summary>
internal static class RepeatedRepetition
{
    internal static bool IsIn(string pattern)
    {
        var groups = new Stack<(int Start, bool Repeats)>();
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\': i++; break;
                case '[': i = EndOfClass(pattern, i); break;
                case '(': groups.Push((i, false)); break;
                case ')' when groups.Count > 0:
                    var (start, repeats) = groups.Pop();
                    var unbound = IsUnbound(pattern, i + 1);

                    // Atomic groups give nothing back.
                    var atomic = string.CompareOrdinal(pattern, start, "(?>", 0, 3) == 0;
                    if (unbound && !atomic && (repeats || HasEqualAlternatives(pattern.Substring(start + 1, i - start - 1)))) return true;
                    if ((repeats || unbound) && !atomic && groups.Count > 0 && IsLast(pattern, i + 1) && !IsSeparated(pattern, groups.Peek().Start, i + 1)) groups.Push((groups.Pop().Start, true));
                    break;
                case '+' or '*' or '{' when groups.Count > 0 && IsUnbound(pattern, i) && IsLast(pattern, i) && !IsSeparated(pattern, groups.Peek().Start, i):
                    groups.Push((groups.Pop().Start, true));
                    break;
            }
        }

        return false;
    }

    private static bool IsUnbound(string pattern, int at) => at < pattern.Length && (pattern[at] is '+' or '*' ? !(at + 1 < pattern.Length && pattern[at + 1] == '+')
        : pattern[at] == '{' && pattern.IndexOf('}', at) is var end and > 0 && pattern[end - 1] == ',');

    // Nothing that must match follows it in its group.
    private static bool IsLast(string pattern, int at)
    {
        if (at < pattern.Length && pattern[at] == '{') at = pattern.IndexOf('}', at);
        for (at++; at < pattern.Length; at++)
        {
            if (pattern[at] is ')' or '|') return true;
            var atom = pattern[at] == '\\' ? at + 1 : pattern[at] == '[' ? EndOfClass(pattern, at) : at;
            if (atom + 1 < pattern.Length && pattern[atom + 1] is '?' or '*')
            {
                at = atom + 1;
                continue;
            }

            if (pattern[at] is not ('?' or '*' or '+')) return false;
        }

        return true;
    }

    // (,\d+)* begins each round with a literal that the repetition cannot match: there is one way only.
    private static bool IsSeparated(string pattern, int start, int repetition)
    {
        var content = pattern.Substring(start + 1, repetition - start - 1).Replace("?:", "");
        var first = content.Length > 1 && content[0] == '\\' && !char.IsLetterOrDigit(content[1]) ? content[1] : content.Length > 0 && !char.IsLetterOrDigit(content[0]) && "\\[(.^$|?*+{".IndexOf(content[0]) < 0 ? content[0] : '\0';
        if (first == '\0') return false;
        var rest = Regex.Replace(content.Substring(content[0] == '\\' ? 2 : 1), @"(\w)-(\w)", "$1$2");
        return rest.Length > 0 && rest.IndexOf(first) < 0 && rest.IndexOf('.') < 0 && rest.IndexOf("[^", StringComparison.Ordinal) < 0 && rest.IndexOf("\\S", StringComparison.Ordinal) < 0 && rest.IndexOf("\\D", StringComparison.Ordinal) < 0 && rest.IndexOf("\\W", StringComparison.Ordinal) < 0 && !(first is ' ' && rest.Contains("\\s"));
    }

    private static bool HasEqualAlternatives(string content)
    {
        var alternatives = content.Replace("?:", "").Split('|');
        return alternatives.Length > 1 && content.IndexOfAny(['(', '[']) < 0 && (alternatives.Distinct().Count() < alternatives.Length || alternatives.Any(one => alternatives.Any(other => one != other && Overlap(one, other))));
    }

    // a and aa, \w and \d, \w and x, . and x: what one takes, the other takes too.
    private static bool Overlap(string one, string other) => one switch
    {
        "\\w" => other == "\\d" || (other.Length == 1 && (char.IsLetterOrDigit(other[0]) || other[0] == '_')),
        "." => other is "\\w" or "\\d" or "\\s" || (other.Length == 1 && "\\^$?*+{}".IndexOf(other[0]) < 0) || (other.Length == 2 && other[0] == '\\' && !char.IsLetterOrDigit(other[1])),
        _ => one.Length > 0 && other.Length > one.Length && other.Length % one.Length == 0 && one.All(char.IsLetterOrDigit) && other == string.Concat(Enumerable.Repeat(one, other.Length / one.Length)),
    };

    private static int EndOfClass(string pattern, int at)
    {
        for (at += at + 1 < pattern.Length && pattern[at + 1] == ']' ? 2 : 1; at < pattern.Length && pattern[at] != ']'; at++)
        {
            if (pattern[at] == '\\') at++;
        }

        return at;
    }
}
