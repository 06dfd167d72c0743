namespace Shop.Ordering;

/// <summary>What an order costs.</summary>
/// <param name="Lines">The lines, in the order's order, after the voucher.</param>
/// <param name="Net">The sum of the lines.</param>
/// <param name="Taxes">One entry a tax rate, the highest rate first.</param>
/// <param name="Gross">What the customer pays.</param>
public sealed record OrderPrice(IReadOnlyList<LinePrice> Lines, Money Net, IReadOnlyList<TaxAmount> Taxes, Money Gross);
