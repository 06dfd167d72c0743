namespace SoftwareFactory.Core.Configuration;

/// <summary><c>prices</c> of <c>factory.yaml</c>: what models cost, for estimates. Immutable.</summary>
public sealed record PriceTable
{
    /// <summary>What the prices are in, as <c>USD</c>.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>By model id.</summary>
    public IReadOnlyDictionary<string, ModelPrice> Models { get; init; } = new Dictionary<string, ModelPrice>();
}
