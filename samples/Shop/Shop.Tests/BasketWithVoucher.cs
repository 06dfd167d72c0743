namespace Shop.Tests;

public class BasketWithVoucher
{
    [Test]
    public void CostsWhatItsLinesCost()
    {
        var price = Basket.Pricer.Price(Basket.WithVoucher(10m));

        Assert.That(price.Lines.Aggregate(Money.Zero("EUR"), (sum, line) => sum + line.Net), Is.EqualTo(price.Net));
        Assert.That(price.Net, Is.EqualTo(new Money(129.56m, "EUR")));
    }

    [Test]
    public void IsTaxedOnWhatIsLeftAfterTheVoucher()
    {
        var price = Basket.Pricer.Price(Basket.WithVoucher(10m));

        Assert.That(price.Taxes.Select(tax => tax.Rate.Value), Is.EqualTo(new[] { 19m, 7m, 0m }));
        Assert.That(price.Taxes.Select(tax => tax.Net.Amount).Sum(), Is.EqualTo(price.Net.Amount));
        Assert.That(price.Gross, Is.EqualTo(new Money(147.21m, "EUR")));
    }

    [Test]
    public void IsNeverDearerThanWithoutIt([Values(1, 5, 33, 99, 100)] int percent)
    {
        var price = Basket.Pricer.Price(Basket.WithVoucher(percent));

        Assert.That(price.Gross.Amount, Is.LessThan(Basket.Pricer.Price(Basket.WithVoucher(0m)).Gross.Amount));
        Assert.That(price.Lines.Select(line => line.Net.Amount), Is.All.GreaterThanOrEqualTo(0m));
    }
}
