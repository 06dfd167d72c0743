using System.Text;

namespace SoftwareFactory.Inspection.Project;

/// <summary>Names slots after members: <c>PriceLine</c> → <c>price_line</c>; the second overload is <c>price_line_2</c>. One instance for one interface.</summary>
internal sealed class SlotNames
{
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    internal string For(string member)
    {
        var words = Words(member);
        var name = words.Length > 0 && char.IsAsciiLetterLower(words[0]) ? words : $"member{(words.Length > 0 ? "_" : "")}{words}";
        var count = _taken[name] = _taken.GetValueOrDefault(name) + 1;
        return count == 1 ? name : $"{name}_{count}";
    }

    private static string Words(string member)
    {
        var words = new StringBuilder();
        for (var i = 0; i < member.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(member[i]))
                continue;

            if (words.Length > 0 && StartsWord(member, i))
                words.Append('_');

            words.Append(char.ToLowerInvariant(member[i]));
        }

        return words.ToString();
    }

    private static bool StartsWord(string member, int i) =>
        !char.IsAsciiLetterOrDigit(member[i - 1])
        || (char.IsAsciiLetterUpper(member[i]) && (!char.IsAsciiLetterUpper(member[i - 1]) || (i + 1 < member.Length && char.IsAsciiLetterLower(member[i + 1]))));
}
