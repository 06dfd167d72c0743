using System.Globalization;
using Shop.Import;
using Shop.Pricing;

namespace Shop.Tests;

public class SupplierPriceList
{
    [Test]
    public void BecomesPricesOfArticles()
    {
        var fields = CsvRecord.Parse("mug-00427,\"Mug, blue\",7.90,EUR");

        var article = new Sku(fields[0]);
        var price = new Money(decimal.Parse(fields[2], CultureInfo.InvariantCulture), fields[3]);

        Assert.That($"{article.Family} {fields[1]}: {price}", Is.EqualTo("MUG Mug, blue: 7.90 EUR"));
        Assert.That(TierPrice.LineTotal(price.Amount, 10), Is.EqualTo(79.00m));
    }
}
