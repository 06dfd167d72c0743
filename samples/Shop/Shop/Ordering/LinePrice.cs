namespace Shop.Ordering;

/// <summary>What one line of an order costs.</summary>
/// <param name="Line">The line.</param>
/// <param name="Net">Its price without tax.</param>
public sealed record LinePrice(OrderLine Line, Money Net);
