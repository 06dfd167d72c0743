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

    /// <summary>Normalized, with each literal in one spelling: integers in decimal without suffix, texts in quotation marks without escapes, arrays in brackets, nothing in parentheses of its own.</summary>
    internal static string Literals(string code)
    {
        code = code.Trim();
        while (Parenthesized().Match(code) is { Success: true } inner) code = inner.Groups["inner"].Value.Trim();
        var text = Normalize(Piece().Replace(code, piece => piece.Index > 0 && code[piece.Index - 1] == '.' ? piece.Value : Spelled(piece.Value)));
        text = EmptyText().Replace(text, "\"\"");
        return ArrayOfItems().Replace(text, "[${items}]");
    }

    // What stands behind a point are the places of a decimal.
    private static string Spelled(string piece)
    {
        if (piece is ['@', '"', .., '"']) return Quoted(piece[2..^1].Replace("\"\"", "\"", StringComparison.Ordinal));
        if (piece is ['"', .., '"'] && LiteralValue.TryRead(piece, typeof(string), out var value)) return Quoted((string)value!);
        if (Integer().Match(piece) is not { Success: true } integer) return piece;
        var digits = integer.Groups["digits"].Value.Replace("_", "", StringComparison.Ordinal);
        return (integer.Groups["base"].Value.ToUpperInvariant() switch
        {
            "0X" => ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : (ulong?)null,
            "0B" => ulong.TryParse(digits, NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture, out var bits) ? bits : null,
            _ => ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        })?.ToString(CultureInfo.InvariantCulture) ?? piece;
    }

    private static string Quoted(string value) => $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A literal number without its suffix and trailing zeros: NUnit compares <c>30m</c> and <c>30.00m</c> as equal. Any other text is normalized.</summary>
    internal static string Value(string code) => Number(code) is { } number ? number.ToString("0.############################", CultureInfo.InvariantCulture) : Normalize(code);

    /// <summary>The value of an expression that is a literal number; null for any other.</summary>
    internal static decimal? Number(string code) =>
        Literal().Match(code.Trim()) is { Success: true } match && decimal.TryParse(match.Groups["number"].Value.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsWord(char sign) => char.IsLetterOrDigit(sign) || sign == '_';

    [GeneratedRegex("""\$?@"(?:[^"]|"")*"|\$?"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[\p{L}\p{N}_]+|\S""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Piece();

    [GeneratedRegex(@"\A\((?<inner>[-+]?\s*[\w.]+|""[^""\\]*"")\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesized();

    [GeneratedRegex(@"(?<![\w.])(?:global::)?(?:System\.)?[sS]tring\.Empty\b", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyText();

    [GeneratedRegex(@"\bnew(?:\s[\w.?]+)?\[\]\{(?<items>[^{}]*?),?\}", RegexOptions.CultureInvariant)]
    private static partial Regex ArrayOfItems();

    [GeneratedRegex(@"\A(?<base>0[xXbB])?(?<digits>[0-9a-fA-F_]+?)(?:[uU]?[lL]?|[lL][uU])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    [GeneratedRegex(@"\A(?<number>[-+]?[0-9][0-9_]*(?:\.[0-9_]+)?)(?:[mMdDfF]|[uU]?[lL]?|[lL][uU])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();
}
