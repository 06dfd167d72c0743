using Shop.Payments;
using Shop.Pricing;
using Shop.Privacy;

namespace Shop.Tests;

public class Refund
{
    [Test]
    public void PaysBackEveryCentOfTheVoucher()
    {
        var price = Basket.Pricer.Price(Basket.WithVoucher(10m));
        var full = Basket.Pricer.Price(Basket.WithVoucher(0m));

        var voucher = full.Net - price.Net;
        var shares = Allocation.ByLargestRemainder(voucher, full.Lines.Select(line => line.Net.Amount).ToArray());

        Assert.That(shares, Is.EqualTo(full.Lines.Zip(price.Lines, (before, after) => before.Net - after.Net)));
    }

    [Test]
    public void GoesToAnAccountAndIsLoggedWithoutNames()
    {
        Assert.That(Iban.IsValid("DE89 3704 0044 0532 0130 00"), Is.True);
        Assert.That(CardNumber.IsPlausible("DE89 3704 0044 0532 0130 00"), Is.False);
        Assert.That($"refund to {EmailMask.Mask("anna@example.org")}", Is.EqualTo("refund to a***@example.org"));
    }
}
