using System.Globalization;
using SoftwareFactory.Core.Configuration;

namespace SoftwareFactory.Core.Tests.Configuration;

public sealed class WhatAModelCosts
{
    [TestCase(0, 0, "0")]
    [TestCase(1_000_000, 0, "1.25")]
    [TestCase(0, 1_000_000, "10")]
    [TestCase(1, 1, "0.00001125")]
    [TestCase(123_456, 7_890, "0.23322")]
    public void IsItsPricesTimesTheTokensOfBoth(long input, long output, string cost) =>
        Assert.That(new ModelPrice(1.25m, 10m).Of(input, output), Is.EqualTo(decimal.Parse(cost, CultureInfo.InvariantCulture)));

    [Test]
    public void IsExactForAsManyTokensAsANumberHolds() =>
        Assert.That(new ModelPrice(0.1m, 0).Of(9_007_199_254_740_993, 0), Is.EqualTo(900_719_925.4740993m));

    [Test]
    public void IsInDollarsUnlessSomebodySaysOtherwise() =>
        Assert.That((new PriceTable().Currency, new PriceTable().Models.Count), Is.EqualTo(("USD", 0)));
}
