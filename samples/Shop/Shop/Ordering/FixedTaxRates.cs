namespace Shop.Ordering;

/// <summary>Tax rates that do not change.</summary>
/// <param name="standard">The ordinary rate.</param>
/// <param name="reduced">The lower rate.</param>
public sealed class FixedTaxRates(Percentage standard, Percentage reduced) : ITaxRates
{
    /// <inheritdoc/>
    public Percentage RateOf(TaxClass taxClass) => taxClass switch
    {
        TaxClass.Standard => standard,
        TaxClass.Reduced => reduced,
        TaxClass.Exempt => default,
        _ => throw new ArgumentOutOfRangeException(nameof(taxClass), taxClass, "There is no such tax class."),
    };
}
