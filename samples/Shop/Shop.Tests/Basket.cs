using Shop.Ordering;

namespace Shop.Tests;

/// <summary>The basket that the tests price: three rates of tax, two tiers, a voucher.</summary>
internal static class Basket
{
    public static OrderPricer Pricer { get; } =
        new(new FixedTaxRates(standard: new Percentage(19m), reduced: new Percentage(7m)));

    public static Order WithVoucher(decimal percent) => new(
        "2026-0042",
        [
            new OrderLine(new Sku("mug-00427"), 12, new Money(7.90m, "EUR"), TaxClass.Standard),
            new OrderLine(new Sku("bok-10001"), 1, new Money(24.95m, "EUR"), TaxClass.Reduced),
            new OrderLine(new Sku("gif-00025"), 1, new Money(25.00m, "EUR"), TaxClass.Exempt),
        ],
        new Percentage(percent));
}
