namespace Shop.Ordering;

/// <summary>The tax rates of the place that an order goes to.</summary>
public interface ITaxRates
{
    /// <summary>The rate of a tax class.</summary>
    Percentage RateOf(TaxClass taxClass);
}
