using SoftwareFactory.Core.Findings;
using SoftwareFactory.Records;

namespace SoftwareFactory.Tests.Records;

internal sealed class AFingerprint
{
    private static readonly Finding Found = Rules.SwallowedException.At(new SourceLocation("specs/a.spec.md", 1, 1), "Slot body, 2:16: Lost") with { SpecId = "a", Slot = "body" };

    [Test]
    public void StaysWhenLinesMove() => Assert.That(
        FindingFingerprint.Of([Found with { Location = Found.Location with { Line = 9 }, Message = Found.Message.Replace("2:16", "12:8", StringComparison.Ordinal) }]),
        Is.EqualTo(FindingFingerprint.Of([Found])));

    [Test]
    public void DiffersByWhatIsFoundAndWhere()
    {
        Finding[] findings = [Found, Found with { SpecId = "b" }, Found with { Slot = "helpers" }, Found with { Rule = Rules.AsyncVoid }, Found with { Message = "Slot body, 2:16: Gone" }];
        Assert.That(FindingFingerprint.Of(findings), Is.Unique);
    }

    [Test]
    public void NumbersEqualOnes() => Assert.That(FindingFingerprint.Of([Found, Found]).Select(print => print.Split(':')[1]), Is.EqualTo(["1", "2"]));
}
