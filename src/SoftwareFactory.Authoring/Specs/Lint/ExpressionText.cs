using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>C# expressions compared as texts: blanks outside of strings mean nothing. No compiler is needed, and none is at hand at Intake's first look.</summary>
internal static partial class ExpressionText
{
    /// <summary>The text with one blank where two words would run together, and no other outside of strings.</summary>
    internal static string Normalize(string code)
    {
        var text = new StringBuilder(code.Length);
        foreach (var piece in Piece().Matches(code).Select(match => match.Value))
        {
            if (text.Length > 0 && IsWord(text[^1]) && IsWord(piece[0])) text.Append(' ');
            text.Append(piece);
        }

        return text.ToString();
    }

    /// <summary>A literal number without its suffix and trailing zeros: NUnit compares <c>30m</c> and <c>30.00m</c> as equal. Any other text is normalized.</summary>
    internal static string Value(string code) => Number(code) is { } number ? number.ToString("0.############################", CultureInfo.InvariantCulture) : Normalize(code);

    /// <summary>The value of an expression that is a literal number; null for any other.</summary>
    internal static decimal? Number(string code) =>
        Literal().Match(code.Trim()) is { Success: true } match && decimal.TryParse(match.Groups["number"].Value.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsWord(char sign) => char.IsLetterOrDigit(sign) || sign == '_';

    [GeneratedRegex("""\$?@"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[\p{L}\p{N}_]+|\S""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Piece();

    [GeneratedRegex(@"\A(?<number>[-+]?[0-9][0-9_]*(?:\.[0-9_]+)?)(?:[mMdDfF]|[uU]?[lL]?|[lL][uU])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();
}
