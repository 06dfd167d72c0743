// pricing.allocation SF-T05X0-AAZB7-3HK68-YA5Z8
namespace Shop.Pricing;

/// <summary>Splits a sum of money into whole cents by the method of the largest remainder.</summary>
public static class Allocation
{
    /// <summary>Allocation by largest remainder.</summary>
    public static IReadOnlyList<Money> ByLargestRemainder(Money total, IReadOnlyList<decimal> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);

        var whole = weights.Sum();
        if (whole == 0m || weights.Any(weight => weight < 0m))
            throw new ArgumentException("At least one weight must be positive, and none negative.", nameof(weights));

        var cents = Math.Abs(total.Amount) * 100m;
        var remainders = weights.Select(weight => cents * weight % whole).ToArray();
        var shares = weights.Select((weight, index) => ((cents * weight) - remainders[index]) / whole).ToArray();

        // The sort is stable, so the first of equal remainders comes first.
        var left = (int)(cents - shares.Sum());
        foreach (var index in Enumerable.Range(0, shares.Length).OrderByDescending(index => remainders[index]).Take(left))
            shares[index]++;

        var sign = Math.Sign(total.Amount);
        return Array.ConvertAll(shares, share => new Money(sign * share / 100m, total.Currency));
    }
}
