// privacy.email-mask SF-FRA2Y-5W5SV-5ZDJ0-XQE64
namespace Shop.Privacy;

/// <summary>Makes e-mail addresses fit for a log.</summary>
public static class EmailMask
{
    /// <summary>E-mail mask.</summary>
    public static string Mask(string address)
    {
        ArgumentNullException.ThrowIfNull(address);

        var at = address.LastIndexOf('@');
        if (at <= 0 || at == address.Length - 1 || address.Any(IsNeverInAddress))
            return "***";

        var first = address.EnumerateRunes().First().ToString();
        return first.Length == at
            ? "***" + address[at..]
            : first + "***" + address[at..];
    }

    private static bool IsNeverInAddress(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character);
}
