namespace Shop.Ordering;

/// <summary>How an article is taxed.</summary>
public enum TaxClass
{
    /// <summary>At the ordinary rate.</summary>
    Standard,

    /// <summary>At the lower rate that the law gives to food and books.</summary>
    Reduced,

    /// <summary>Not taxed.</summary>
    Exempt,
}
