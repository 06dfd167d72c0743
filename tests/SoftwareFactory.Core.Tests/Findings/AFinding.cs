using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Core.Tests.Findings;

internal sealed class AFinding
{
    private static readonly SourceLocation Here = new("specs/iban.spec.md", 14, 1);

    [TestCase(14, 1, "specs/iban.spec.md(14,1)")]
    [TestCase(14, 0, "specs/iban.spec.md(14)")]
    [TestCase(0, 0, "specs/iban.spec.md")]
    public void StartsWithItsPlaceAsMSBuildParsesIt(int line, int column, string expected)
    {
        var place = new SourceLocation("specs/iban.spec.md", line, column);

        Assert.That(place.ToString(), Is.EqualTo(expected));
        Assert.That(
            Rules.RuleWithoutExample.At(place, "Rule R3 has no example.").ToString(),
            Is.EqualTo($"{expected}: error SF1104: Rule R3 has no example. Add an example that cites it."));
    }

    [Test]
    public void QuotesNoHalfOfACharacter() =>
        Assert.That(Rules.NoSpecs.At(Here, "Not '\uD83D', but '\uD83D\uDE00'.").Message, Does.StartWith("Not '\uFFFD', but '\uD83D\uDE00'."));

    [Test]
    public void HidesTheEndOfItsPlace() =>
        Assert.That(new SourceLocation("a.cs", 1, 2, 3, 4).ToString(), Is.EqualTo("a.cs(1,2)"));

    [TestCase(FindingLevel.Error, "error")]
    [TestCase(FindingLevel.Warning, "warning")]
    [TestCase(FindingLevel.Note, "note")]
    public void SaysItsLevelInLowerCase(FindingLevel level, string expected) =>
        Assert.That(
            (Rules.NoSpecs.At(Here, "Nothing.") with { Level = level }).ToString(),
            Does.StartWith($"specs/iban.spec.md(14,1): {expected} SF1001: "));

    [TestCase(FindingLevel.Error, true)]
    [TestCase(FindingLevel.Warning, false)]
    [TestCase(FindingLevel.Note, false)]
    [TestCase(FindingLevel.None, false)]
    public void StopsItsPartOnlyAsAnError(FindingLevel level, bool stops) =>
        Assert.That((Rules.NoSpecs.At(Here, "Nothing.") with { Level = level }).Stops, Is.EqualTo(stops));

    [Test]
    public void TakesItsLevelFromItsRule() =>
        Assert.That((Rules.NoSpecs with { Level = FindingLevel.Note }).At(Here, "Nothing.").Level, Is.EqualTo(FindingLevel.Note));

    [Test]
    public void ClosesWithTheFixThatWasGiven() =>
        Assert.That(
            Rules.RuleWithoutExample.At(Here, "Rule R3 has no example.", "Add a row that cites R3.").Message,
            Is.EqualTo("Rule R3 has no example. Add a row that cites R3."));

    [TestCase("One\ntwo.")]
    [TestCase("One\r\n    two.")]
    [TestCase("One\r\rtwo.\n")]
    [TestCase("\n One \n\n two. \n")]
    public void IsOneLine(string what) =>
        Assert.That(Rules.NoSpecs.At(Here, what, "Do\nthis.").Message, Is.EqualTo("One two. Do this."));
}
