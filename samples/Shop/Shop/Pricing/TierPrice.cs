// pricing.tier-price SF-1YDKR-VJAKC-Q3RNC-WFB68
namespace Shop.Pricing;

/// <summary>The price of a number of equal articles, in tiers that hold only for the units inside them.</summary>
public static class TierPrice
{
    /// <summary>Tier price.</summary>
    public static decimal LineTotal(decimal listPrice, int quantity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(listPrice);
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);

        var first = Math.Min(quantity, FirstTierEnd);
        var second = Math.Clamp(quantity - FirstTierEnd, 0, SecondTierEnd - FirstTierEnd);
        var third = Math.Max(quantity - SecondTierEnd, 0);
        var total = listPrice * (first + (second * SecondTierFactor) + (third * ThirdTierFactor));

        return Math.Round(total, 2, MidpointRounding.AwayFromZero);
    }

    private const int FirstTierEnd = 10;
    private const int SecondTierEnd = 50;
    private const decimal SecondTierFactor = 0.95m;
    private const decimal ThirdTierFactor = 0.88m;
}
