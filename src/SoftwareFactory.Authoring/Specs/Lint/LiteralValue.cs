using System.Globalization;
using System.Text.RegularExpressions;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>Reads C# literals as values of the built-in types.</summary>
internal static class LiteralValue
{
    /// <summary>The type behind a keyword, nullable reference or not; null for any other type.</summary>
    internal static Type? TypeOf(string type) => type.Trim() switch
    {
        "string" or "string?" => typeof(string),
        "char" => typeof(char),
        "bool" => typeof(bool),
        "int" => typeof(int),
        "long" => typeof(long),
        "double" => typeof(double),
        "decimal" => typeof(decimal),
        _ => null,
    };

    /// <summary>False when the code is no literal of that type.</summary>
    internal static bool TryRead(string? code, Type type, out object? value)
    {
        value = null;
        code = code?.Trim() ?? "";
        if (type == typeof(string) && code is "null" or "null!") return true;
        if (type == typeof(bool) && code is "true" or "false") value = code == "true";
        else if (type == typeof(string) && code is ['"', .., '"']) value = Unescaped(code[1..^1]);
        else if (type == typeof(char) && code is ['\'', .., '\''] && Unescaped(code[1..^1]) is [var sign]) value = sign;
        else if (type != typeof(string) && type != typeof(char) && type != typeof(bool) && ExpressionText.Number(code) is { } number) value = Converted(number, type);
        return value is not null;
    }

    private static object? Converted(decimal number, Type type)
    {
        try
        {
            return type != typeof(decimal) && type != typeof(double) && number != decimal.Truncate(number) ? null : Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // C#'s escapes are regular expressions' too, but for the quotes and \0.
    private static string? Unescaped(string text)
    {
        if (text.Replace("\\\\", "", StringComparison.Ordinal).Replace("\\\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal)) return null;
        try
        {
            return Regex.Unescape(text.Replace("\\\"", "\"", StringComparison.Ordinal));
        }
        catch (RegexParseException)
        {
            return null;
        }
    }
}
