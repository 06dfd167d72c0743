namespace Shop.Ordering;

/// <summary>Says what orders cost.</summary>
public interface IOrderPricer
{
    /// <summary>The price of one line on its own, before any voucher.</summary>
    LinePrice PriceLine(OrderLine line);

    /// <summary>The price of a whole order.</summary>
    OrderPrice Price(Order order);
}
