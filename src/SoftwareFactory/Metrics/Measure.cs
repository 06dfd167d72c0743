namespace SoftwareFactory.Metrics;

/// <summary>A figure with what it is made of: a value without its denominator says nothing. docs/metrics.md defines each. Immutable.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Numerator">What is counted or summed; null when not every item has a value.</param>
/// <param name="Denominator">Out of how many, 0 and up.</param>
/// <param name="Unit">What the value is in.</param>
public sealed record Measure(string Name, decimal? Numerator, int Denominator, string Unit)
{
    /// <summary>Numerator by denominator; null when there is nothing to divide by or not all is known: that is not 0.</summary>
    public decimal? Value => Denominator == 0 ? null : Numerator / Denominator;
}
