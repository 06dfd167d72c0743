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

    [TestCase(FindingLevel.Error, "error")]
    [TestCase(FindingLevel.Warning, "warning")]
    public void IsAnIssueOfAzurePipelines(FindingLevel level, string type) => Assert.That(
        AzureAnnotation.Of(new Finding(Rules.NoRules, level, "100 %,\r\n[x]; y", new SourceLocation("a;b]c%.md", 3, 7))),
        Is.EqualTo($"##vso[task.logissue type={type};sourcepath=a%3Bb%5Dc%AZP25.md;linenumber=3;columnnumber=7;code=SF1103]100 %AZP25,%0D%0A[x]; y"));

    [TestCase("GITHUB_ACTIONS", "::error ")]
    [TestCase("TF_BUILD", "##vso[")]
    public void IsInTheFormOfTheRunnerThatReadsAlong(string variable, string start) => Assert.That(
        Annotation.Of(Rules.NoRules.At(new SourceLocation("a"), "x"), name => name == variable ? "True" : null),
        Does.StartWith(start));

    [Test]
    public void IsNoneWhereNobodyReadsAlong() => Assert.That(Annotation.Of(Rules.NoRules.At(new SourceLocation("a"), "x"), _ => null), Is.Null);

    [Test]
    public void IsNoneForWhatIsOff() =>
        Assert.That(GitHubAnnotation.Of(Rules.NoRules.At(new SourceLocation("a"), "x") with { Level = FindingLevel.None }), Is.Null);
}
