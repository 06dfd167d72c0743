namespace Shop.Ordering;

/// <summary>What a customer orders of one article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Quantity">How many, 0 and up.</param>
/// <param name="ListPrice">What one costs before any discount, without tax.</param>
/// <param name="TaxClass">How the article is taxed.</param>
public sealed record OrderLine(Sku Article, int Quantity, Money ListPrice, TaxClass TaxClass);
