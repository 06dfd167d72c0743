using Shop.Billing;

namespace Shop.Tests;

public class PrintedInvoice
{
    [Test]
    public void ListsLinesTaxesAndTheSumToPay()
    {
        var order = Basket.WithVoucher(10m);

        var text = InvoiceText.Print(order, Basket.Pricer.Price(order));

        Assert.That(text, Is.EqualTo("""
            Invoice for order 2026-0042
            12 x MUG-00427                         84.61 EUR
            1 x BOK-10001                          22.45 EUR
            1 x GIF-00025                          22.50 EUR
            Net                                   129.56 EUR
            Tax 19 % on 84.61 EUR                  16.08 EUR
            Tax 7 % on 22.45 EUR                    1.57 EUR
            Tax 0 % on 22.50 EUR                    0.00 EUR
            To pay                                147.21 EUR

            """.ReplaceLineEndings("\n")));
    }
}
