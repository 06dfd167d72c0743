// values.money SF-MB4EJ-BCA4G-84BNS-TEVDN
namespace Shop.Values;

/// <summary>A sum of money in a currency that has cents.</summary>
public readonly record struct Money
{
    /// <summary>Makes a value that keeps its rules, or throws.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">The currency.</param>
    public Money(decimal amount, string currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
            throw new ArgumentException("A currency is three capital letters.", nameof(currency));

        if (decimal.Round(amount, 2) != amount)
            throw new ArgumentException("An amount has at most two decimal places.", nameof(amount));

        Amount = amount;
        Currency = currency;
    }

    /// <summary>The amount.</summary>
    public decimal Amount { get; }

    /// <summary>The currency.</summary>
    public string Currency { get; }

    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(string currency) => new(0m, currency);

    /// <summary>A calculated amount, rounded to two decimal places, half away from zero.</summary>
    public static Money Rounded(decimal amount, string currency) =>
        new(Math.Round(amount, 2, MidpointRounding.AwayFromZero), currency);

    /// <summary>The sum of two amounts of one currency.</summary>
    public static Money operator +(Money left, Money right) =>
        new(left.Amount + right.Amount, CommonCurrency(left, right));

    /// <summary>The difference of two amounts of one currency.</summary>
    public static Money operator -(Money left, Money right) =>
        new(left.Amount - right.Amount, CommonCurrency(left, right));

    /// <summary>The amount and the currency, alike on every machine: <c>1234.50 EUR</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Amount:0.00} {Currency}");

    private static string CommonCurrency(Money left, Money right)
    {
        // A default value never saw the constructor, and so has no currency.
        if (left.Currency is null || left.Currency != right.Currency)
            throw new InvalidOperationException($"'{left}' and '{right}' are not of one currency.");

        return left.Currency;
    }
}
