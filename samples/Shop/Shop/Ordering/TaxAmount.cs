namespace Shop.Ordering;

/// <summary>The tax of everything in an order that is taxed at one rate.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Net">The sum that is taxed.</param>
/// <param name="Tax">The tax on it.</param>
public sealed record TaxAmount(Percentage Rate, Money Net, Money Tax);
