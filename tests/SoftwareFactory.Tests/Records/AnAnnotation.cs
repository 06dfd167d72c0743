using SoftwareFactory.Core.Findings;
using SoftwareFactory.Records;

namespace SoftwareFactory.Tests.Records;

internal sealed class AnAnnotation
{
    [TestCase(FindingLevel.Error, "error")]
    [TestCase(FindingLevel.Warning, "warning")]
    [TestCase(FindingLevel.Note, "notice")]
    public void IsTheRunnersCommandOfItsLevel(FindingLevel level, string command) => Assert.That(
        GitHubAnnotation.Of(Rules.NoRules.At(new SourceLocation("specs/a.spec.md", 3, 7), "No rules.") with { Level = level }),
        Is.EqualTo($"::{command} file=specs/a.spec.md,line=3,col=7,title=SF1103%3A The spec has no rules::No rules. {Rules.NoRules.Fix}"));

    [Test]
    public void EscapesWhatTheRunnerReads() => Assert.That(
        GitHubAnnotation.Of(new Finding(Rules.NoRules, FindingLevel.Error, "100 %,\r\nx: y", new SourceLocation("a,b:c%.md"))),
        Is.EqualTo("::error file=a%2Cb%3Ac%25.md,title=SF1103%3A The spec has no rules::100 %25,%0D%0Ax: y"));

    [Test]
    public void IsNoneForWhatIsOff() =>
        Assert.That(GitHubAnnotation.Of(Rules.NoRules.At(new SourceLocation("a"), "x") with { Level = FindingLevel.None }), Is.Null);
}
