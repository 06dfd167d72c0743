// values.percentage SF-2TGCV-BQ4RH-PTBF1-R6KN5
namespace Shop.Values;

/// <summary>A share from nothing to all, in per cent.</summary>
public readonly record struct Percentage
{
    /// <summary>Makes a value that keeps its rules, or throws.</summary>
    /// <param name="value">The value.</param>
    public Percentage(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100m);

        Value = value;
    }

    /// <summary>The value.</summary>
    public decimal Value { get; }

    /// <summary>This share of an amount, not rounded.</summary>
    public decimal Of(decimal amount) => amount * Value / 100m;

    /// <summary>An amount less this share of it, not rounded.</summary>
    public decimal Off(decimal amount) => amount - Of(amount);

    /// <summary>The value and a percent sign, alike on every machine: <c>7.5 %</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Value:0.############################} %");
}
