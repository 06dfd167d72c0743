using System.Text.RegularExpressions;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>Names in the forms that C#, file names and sentences want. A run of capitals is one word: <c>VATRate</c> is VAT and Rate.</summary>
internal static partial class Words
{
    /// <summary><c>ListPrice</c> → <c>listPrice</c>.</summary>
    internal static string CamelCase(string? text) =>
        string.Concat(Of(text).Select((word, index) => index == 0 ? word.ToLowerInvariant() : Capital(word)));

    /// <summary><c>list_price</c> → <c>ListPrice</c>.</summary>
    internal static string PascalCase(string? text) => string.Concat(Of(text).Select(Capital));

    /// <summary><c>ListPrice</c> → <c>list_price</c>.</summary>
    internal static string SnakeCase(string? text) => string.Join('_', Of(text).Select(word => word.ToLowerInvariant()));

    /// <summary><c>ListPriceVAT</c> → <c>list price VAT</c>.</summary>
    internal static string Spaced(string? text) =>
        string.Join(' ', Of(text).Select(word => word.Length > 1 && word.All(char.IsUpper) ? word : word.ToLowerInvariant()));

    /// <summary>The text without blanks around it, closed by a full stop unless it closes itself.</summary>
    internal static string Sentence(string? text) => (text ?? "").Trim() switch
    {
        "" => "",
        [.., '.' or '!' or '?' or '…'] sentence => sentence,
        var open => open + ".",
    };

    private static IEnumerable<string> Of(string? text) => Word().Matches(text ?? "").Select(match => match.Value);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})[\p{Nd}]*|\p{Lu}?[\p{L}-[\p{Lu}]]+[\p{Nd}]*|\p{Lu}[\p{Nd}]*|[\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
