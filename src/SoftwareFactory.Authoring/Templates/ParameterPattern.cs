using System.Text.RegularExpressions;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>Matches a parameter's whole value, in time linear in its length: a pattern cannot hang the line.</summary>
internal static class ParameterPattern
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    internal static bool IsValid(string pattern)
    {
        try
        {
            _ = new Regex(Whole(pattern), Options);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>The static method keeps the last patterns it has parsed.</summary>
    internal static bool Matches(string pattern, string value) => Regex.IsMatch(value, Whole(pattern), Options);

    private static string Whole(string pattern) => $@"\A(?:{pattern})\z";
}
