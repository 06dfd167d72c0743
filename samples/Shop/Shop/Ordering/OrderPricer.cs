// ordering.order-pricer SF-YJX53-D2167-NVMZ8-552RD
namespace Shop.Ordering;

/// <summary>Prices orders: tiers a line, then the voucher over all lines, then the tax a rate.</summary>
public sealed class OrderPricer(ITaxRates rates) : IOrderPricer
{
    /// <inheritdoc/>
    public LinePrice PriceLine(OrderLine line)
    {
        ArgumentNullException.ThrowIfNull(line);

        var total = Pricing.TierPrice.LineTotal(line.ListPrice.Amount, line.Quantity);
        return new LinePrice(line, new Money(total, line.ListPrice.Currency));
    }

    /// <inheritdoc/>
    public OrderPrice Price(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Lines.Count == 0)
            throw new ArgumentException("An order has at least one line.", nameof(order));

        var lines = WithVoucher(order.Lines.Select(PriceLine).ToArray(), order.Voucher);
        var net = NetOf(lines);
        var taxes = lines
            .GroupBy(line => rates.RateOf(line.Line.TaxClass))
            .OrderByDescending(group => group.Key.Value)
            .Select(group => TaxOf(group.Key, group))
            .ToArray();

        return new OrderPrice(lines, net, taxes, taxes.Aggregate(net, (sum, tax) => sum + tax.Tax));
    }

    private static Money NetOf(IEnumerable<LinePrice> lines) =>
        lines.Select(line => line.Net).Aggregate((sum, net) => sum + net);

    private static LinePrice[] WithVoucher(LinePrice[] lines, Percentage voucher)
    {
        var net = NetOf(lines);
        var reduction = Money.Rounded(voucher.Of(net.Amount), net.Currency);
        if (reduction.Amount == 0m)
            return lines;

        var shares = Pricing.Allocation.ByLargestRemainder(reduction, Array.ConvertAll(lines, line => line.Net.Amount));
        return lines.Select((line, index) => line with { Net = line.Net - shares[index] }).ToArray();
    }

    private static TaxAmount TaxOf(Percentage rate, IEnumerable<LinePrice> lines)
    {
        var net = NetOf(lines);
        var tax = Taxes.Vat.Of(lines.Select(line => line.Net.Amount).ToArray(), rate);
        return new TaxAmount(rate, net, new Money(tax, net.Currency));
    }
}
