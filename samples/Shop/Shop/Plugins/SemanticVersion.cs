// plugins.semantic-version SF-5KAWV-5NF5J-3MY0Y-M9ZRT
using System.Text.RegularExpressions;

namespace Shop.Plugins;

/// <summary>Orders versions by the precedence of Semantic Versioning 2.0.0.</summary>
public static class SemanticVersion
{
    /// <summary>Precedence of semantic versions.</summary>
    public static int Compare(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);

        var leftMatch = Read(left);
        var rightMatch = Read(right);
        var byNumbers = CompareInOrder(leftMatch.Groups["numbers"].Value, rightMatch.Groups["numbers"].Value);
        if (byNumbers != 0)
            return byNumbers;

        var leftLabels = leftMatch.Groups["labels"].Value;
        var rightLabels = rightMatch.Groups["labels"].Value;
        return leftLabels.Length == 0 || rightLabels.Length == 0
            ? Math.Sign(rightLabels.Length - leftLabels.Length)
            : CompareInOrder(leftLabels, rightLabels);
    }

    // The grammar of semver.org. No look-around, so the engine without backtracking can match it in linear time.
    private static readonly Regex Form = new(
        """
        \A (?<numbers> (0|[1-9][0-9]*) (\. (0|[1-9][0-9]*) ){2} )
        ( - (?<labels> (0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*) (\. (0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*) )* ) )?
        ( \+ [0-9A-Za-z-]+ (\. [0-9A-Za-z-]+ )* )? \z
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking);

    private static Match Read(string text)
    {
        var match = Form.Match(text);
        return match.Success ? match : throw new FormatException($"'{text}' is not a semantic version.");
    }

    private static int CompareInOrder(string left, string right)
    {
        var leftParts = left.Split('.');
        var rightParts = right.Split('.');
        for (var index = 0; index < Math.Min(leftParts.Length, rightParts.Length); index++)
        {
            var order = CompareIdentifiers(leftParts[index], rightParts[index]);
            if (order != 0)
                return order;
        }

        return leftParts.Length.CompareTo(rightParts.Length);
    }

    private static int CompareIdentifiers(string left, string right) =>
        (left.All(char.IsAsciiDigit), right.All(char.IsAsciiDigit)) switch
        {
            (true, false) => -1,
            (false, true) => 1,
            // Without leading zeros the longer number is the larger one.
            (true, true) when left.Length != right.Length => left.Length.CompareTo(right.Length),
            _ => Math.Sign(string.CompareOrdinal(left, right)),
        };
}
