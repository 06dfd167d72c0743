// payments.iban SF-ZSBQ6-P2SBG-86MKN-S1S92
namespace Shop.Payments;

/// <summary>Tells whether a text can be an international bank account number (ISO 13616-1) of a country that the shop refunds to.</summary>
public static class Iban
{
    /// <summary>IBAN.</summary>
    public static bool IsValid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var iban = text.Replace(" ", "", StringComparison.Ordinal);
        if (!iban.All(char.IsAsciiLetterOrDigit))
            return false;

        iban = iban.ToUpperInvariant();
        if (iban.Length < 4 || !LengthByCountry.TryGetValue(iban[..2], out var length) || iban.Length != length)
            return false;

        return HasCheckDigits(iban) && RemainderBy97(iban[4..] + iban[..4]) == 1;
    }

    private static readonly Dictionary<string, int> LengthByCountry = new(StringComparer.Ordinal)
    {
        ["AT"] = 20,
        ["BE"] = 16,
        ["CH"] = 21,
        ["DE"] = 22,
        ["ES"] = 24,
        ["FR"] = 27,
        ["GB"] = 22,
        ["IT"] = 27,
        ["NL"] = 18,
        ["NO"] = 15,
        ["PL"] = 28,
    };

    // 98 less a remainder of 0 to 96: no bank ever writes 00, 01 or 99.
    private static bool HasCheckDigits(string iban) =>
        char.IsAsciiDigit(iban[2]) && char.IsAsciiDigit(iban[3]) && iban[2..4] is not ("00" or "01" or "99");

    private static int RemainderBy97(string characters)
    {
        var remainder = 0;
        foreach (var character in characters)
        {
            remainder = char.IsAsciiDigit(character)
                ? (remainder * 10) + (character - '0')
                : (remainder * 100) + (character - 'A' + 10);
            remainder %= 97;
        }

        return remainder;
    }
}
