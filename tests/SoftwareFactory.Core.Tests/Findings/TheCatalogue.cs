using System.Text.RegularExpressions;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Core.Tests.Findings;

internal sealed partial class TheCatalogue
{
    [Test]
    public void IsSortedAndHasEachIdOnce() =>
        Assert.That(Rules.All.Select(rule => rule.Id), Is.Unique.And.Ordered.Using((IComparer<string>)StringComparer.Ordinal).And.Not.Empty);

    [Test]
    public void HasWellFormedIds() => Assert.That(Rules.All.Where(rule => !Id().IsMatch(rule.Id)), Is.Empty);

    [Test]
    public void HasEachTitleOnce() => Assert.That(Rules.All.Select(rule => rule.Title), Is.Unique);

    [Test]
    public void HasTitlesThatAreNoSentences() => Assert.That(Rules.All.Where(rule => !Title().IsMatch(rule.Title)), Is.Empty);

    [Test]
    public void HasFixesThatAreSentences() => Assert.That(Rules.All.Where(rule => !Sentence().IsMatch(rule.Fix)), Is.Empty);

    [Test]
    public void StopsUnlessConfiguredOtherwise() => Assert.That(Rules.All.Where(rule => rule.Level != FindingLevel.Error), Is.Empty);

    [Test]
    public void FindsEachRuleByItsId() => Assert.That(Rules.All.Where(rule => Rules.Find(rule.Id) != rule), Is.Empty);

    [TestCase("SF0000")]
    [TestCase("sf1001")]
    [TestCase("")]
    public void FindsNothingElse(string id) => Assert.That(Rules.Find(id), Is.Null);

    [GeneratedRegex(@"^SF[1-9][0-9]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"^\S[^\r\n]*[^\s.]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"^[A-Z][^\r\n]*[^\s.][.?]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
