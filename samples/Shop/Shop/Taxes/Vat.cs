// taxes.vat SF-98QTF-Y4826-KH4ZY-HGHKW
namespace Shop.Taxes;

/// <summary>The value-added tax on all amounts of an invoice that are taxed at one rate.</summary>
public static class Vat
{
    /// <summary>Value-added tax of one rate.</summary>
    public static decimal Of(IReadOnlyList<decimal> netAmounts, Percentage rate)
    {
        ArgumentNullException.ThrowIfNull(netAmounts);

        return Math.Round(rate.Of(netAmounts.Sum()), 2, MidpointRounding.AwayFromZero);
    }
}
