namespace SoftwareFactory.Authoring.Tests.Specs.Lint;

/// <summary>What one rule says.</summary>
public sealed class AClause
{
    [TestCase("The price is rounded appropriately.", "appropriately")]
    [TestCase("Negative units are handled gracefully.", "gracefully")]
    [TestCase("The price is computed properly.", "properly")]
    [TestCase("The price is calculated correctly.", "correctly")]
    [TestCase("The message is user-friendly.", "user-friendly")]
    [TestCase("A discount is given as needed.", "as needed")]
    [TestCase("The price is rounded if necessary.", "if necessary")]
    [TestCase("The calculation is robust against wrong input.", "robust")]
    [TestCase("A reasonable discount is taken off.", "reasonable")]
    [TestCase("Taxes, fees, etc. are added to the price.", "etc.")]
    [TestCase("Prices, units and so on are multiplied.", "and so on")]
    [TestCase("It handles errors.", "handles errors")]
    [TestCase("Edge cases give the price of one unit.", "Edge cases")]
    [TestCase("The price is usually the product of both.", "usually")]
    [TestCase("A meaningful message is thrown.", "meaningful")]
    [TestCase("The price of the units is accurate.", "accurate")]
    [TestCase("The number of units is validated.", "is validated")]
    [TestCase("It works well for every customer.", "works well")]
    [TestCase("The price behaves as expected.", "as expected")]
    [TestCase("Strange characters are taken out of the name.", "Strange characters")]
    [TestCase("The price is rounded as most customers would expect.", "would expect")]
    [TestCase("Zero units give a clear error message.", "clear error message")]
    [TestCase("The price is computed like in the old system.", "like in the old system")]
    [TestCase("In some cases the price is halved.", "In some cases")]
    [TestCase("The price might be rounded.", "might")]
    [TestCase("The right number of units is given.", "The right number of")]
    [TestCase("Fees, taxes and others are added to the price.", "Fees, taxes and others")]
    [TestCase("How halves are rounded is up to the implementation.", "up to the implementation")]
    public void OfWordsThatNoTestDecidesIsFound(string rule, string word)
    {
        var finding = LintedSpec.OfRule(rule).First(each => each.Rule.Id == "SF1109");
        Assert.That(finding.Message, Does.Contain($"'{word}'").And.Contain("rule R1"));
        Assert.That((finding.Location.Path, finding.Location.Line, finding.Clause), Is.EqualTo(("specs/order-price.spec.md", 14, "R1")));
    }

    [TestCase("Rounding.")]
    [TestCase("Good performance.")]
    public void ThatClaimsNothingIsFound(string rule) => Assert.That(LintedSpec.OfRule(rule).Ids(), Is.EqualTo(new[] { "SF1109" }));

    [TestCase("Large orders get a discount.", "Large")]
    [TestCase("The price is calculated fast.", "fast")]
    [TestCase("Many units are cheaper than one by one, by a rebate.", null)]
    [TestCase("Too many units throw.", "Too many")]
    [TestCase("Expensive articles cost no postage.", "Expensive")]
    [TestCase("The price is approximately the product.", "approximately")]
    [TestCase("A very long name is cut.", "very long")]
    [TestCase("Units are often counted in pairs.", "often")]
    [TestCase("A slightly higher price is charged.", "slightly")]
    [TestCase("Long names are cut.", "Long names")]
    [TestCase("A unit weighs about 12 kilograms.", "about 12")]
    public void OfDegreeWithoutANumberIsFound(string rule, string? word) =>
        Assert.That(LintedSpec.OfRule(rule).Where(finding => finding.Rule.Id == "SF1110").Select(finding => finding.Message.Split('\'')[1]), Is.EqualTo(word is null ? [] : new[] { word }));

    [TestCase("The price must be positive and must be rounded to two places.")]
    [TestCase("The order is saved and a mail is sent to the customer.")]
    [TestCase("It returns the price and logs it.")]
    [TestCase("The order is cancelled and the customer is notified.")]
    [TestCase("The price is the product of both. A price of zero throws ArgumentException.")]
    [TestCase("The price is the product; additionally the tax is added.")]
    [TestCase("The total should be rounded, and negative totals should throw ArgumentException.")]
    [TestCase("Zero units give 1 and a negative number of units throws ArgumentException.")]
    [TestCase("The price (a) is positive and (b) is a multiple of 3.")]
    [TestCase("The price is even. Also, it is positive.")]
    [TestCase("It returns the price and increments the counter of sales.")]
    public void OfTwoClaimsIsFound(string rule) => Assert.That(LintedSpec.OfRule(rule).Ids(), Does.Contain("SF1111"));

    [TestCase("A currency is three capital letters; anything else throws ArgumentException, and null throws ArgumentNullException.")]
    [TestCase("An amount has at most two places; a finer one throws ArgumentException.")]
    public void WithItsOtherBranchIsOneClaim(string rule) => Assert.That(LintedSpec.OfRule(rule).Ids(), Does.Not.Contain("SF1111"));

    [TestCase("The price is TBD.")]
    [TestCase("The rounding is to be decided.")]
    [TestCase("Units of more than … ???")]
    [TestCase("Whether halves count is still an open question.")]
    [TestCase("Each unit gets XX percent off.")]
    [TestCase("The price is reduced by [amount].")]
    public void ThatNobodyDecidedIsFound(string rule) => Assert.That(LintedSpec.OfRule(rule).Ids(), Does.Contain("SF1112"));

    [Test]
    public void ThatSaysWhatAnotherSaysIsFound()
    {
        var finding = LintedSpec.Of("- R1: The price is the product.\n- R2: The price is: the product", "| price | units | result | rule |\n|---|---|---|---|\n| 2m | 3 | 6m | R1 |\n| 4m | 10 | 40m | R2 |\n").Single();
        Assert.That(finding.ToString(), Is.EqualTo("specs/order-price.spec.md(15,1): error SF1122: Rule R2 says what rule R1 says. Remove one of them."));
    }

    [TestCase("The price is `appropriate` or \"properly\" written on the label.")]
    [TestCase("Brackets that are properly nested give true.")]
    [TestCase("The price is checked against the limit of 100.")]
    [TestCase("The minimal number of coins is given.")]
    [TestCase("A correctly signed token is accepted.")]
    [TestCase("An order in the state Fast costs 5 euros more.")]
    [TestCase("The result is the same on every thread: it is thread-safe.")]
    [TestCase("The most recent order comes first.")]
    [TestCase("However many units there are, the price per unit is the same.")]
    [TestCase("As soon as the units are zero, the price is zero.")]
    [TestCase("The calculation is fast: 1,000 orders take less than 50 ms.")]
    [TestCase("Large orders, of 10 units and up, get 5 % off.")]
    [TestCase("Names in small letters come after names in capitals.")]
    [TestCase("The breakfast costs the price.")]
    [TestCase("A text that is too long for the label is cut to its first 20 characters.")]
    [TestCase("Sums of one currency can be added and subtracted.")]
    [TestCase("A placed or paid order can be cancelled; a shipped one cannot.")]
    [TestCase("Units must be 1 to 100 and whole.")]
    [TestCase("If the order is saved and the mail is sent, the price is doubled.")]
    [TestCase("A name must have letters and digits, which must not be mixed.")]
    [TestCase("The price is rounded to 2 places. This is what EN 16931 demands.")]
    [TestCase("Prices are cut, e.g. 2.349 becomes 2.34.")]
    [TestCase("Two records and three stores make five places.")]
    [TestCase("The logs and the mails of an order cost nothing.")]
    [TestCase("Identifiers are compared by ordinal.")]
    [TestCase("It counts how often each letter stands in the text.")]
    [TestCase("The picture is rotated about 90 degrees to the right.")]
    [TestCase("Numbers lie around 0, from -10 to 10.")]
    [TestCase("Amounts are about 5 percent off, within 0.1 percent.")]
    [TestCase("Several blanks in a row become one blank.")]
    [TestCase("The short name of a unit is its symbol.")]
    [TestCase("The right operand is evaluated after the left one.")]
    [TestCase("An unexpected character is skipped.")]
    [TestCase("Case is irrelevant when names are compared.")]
    [TestCase("The amount has two significant digits.")]
    [TestCase("The common prefix of both words is returned.")]
    [TestCase("Vowels are doubled and others stay as they are.")]
    [TestCase("A bit is set for each flag, and a little-endian number is written.")]
    [TestCase("A stream that is not readable throws ArgumentException.")]
    [TestCase("The net sum is the sum of sales and returns.")]
    [TestCase("The base is raised to the given power and is rounded down.")]
    [TestCase("Proper fractions are smaller than 1.")]
    [TestCase("Smart quotes become straight ones.")]
    [TestCase("The value is written in square brackets, as in `[amount]`.")]
    [TestCase("Roman XX gives 20.")]
    [TestCase("Both small and capital vowels count.")]
    public void ThatATestDecidesIsNot(string rule) => Assert.That(LintedSpec.OfRule(rule).Select(finding => finding.ToString()), Is.Empty);

    [Test]
    public void ThatUsesANameOfTheSpecMeansTheName() =>
        Assert.That(LintedSpec.Of("- R1: A fast delivery costs twice the price.", "| fast | result | rule |\n|---|---|---|\n| true | 6m | R1 |\n", signature: "public static decimal Of(bool fast)"), Is.Empty);
}
