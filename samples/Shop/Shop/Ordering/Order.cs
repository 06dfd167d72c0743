namespace Shop.Ordering;

/// <summary>What a customer orders at once.</summary>
/// <param name="Number">The order's number.</param>
/// <param name="Lines">One line an article, in the order of the basket.</param>
/// <param name="Voucher">What a voucher takes off the whole order; 0 % without one.</param>
public sealed record Order(string Number, IReadOnlyList<OrderLine> Lines, Percentage Voucher);
