using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Review;

namespace SoftwareFactory.Core.Tests.Review;

public sealed class ARiskScore
{
    private static readonly PartChange Nothing = new() { Lines = 0, Churn = 0, ChangesPublicApi = false, SensitiveNamespaces = [], IsFirstOfTemplate = false, IsFirstOfModel = false };
    private static readonly PartChange NewPart = Nothing with { Lines = 30, Churn = 1, ChangesPublicApi = true };

    [Test]
    public void IsZeroForNothing() => Assert.That(RiskScore.Of(Nothing), Is.EqualTo(new RiskScore(0, 0, 0, 0, 0, 0)));

    [Test]
    public void OfAllFactorsIsTheirSum()
    {
        var score = RiskScore.Of(new PartChange { Lines = 1000, Churn = 1, ChangesPublicApi = true, SensitiveNamespaces = ["System.Data", "System.IO", "System.Net", "System.Reflection"], IsFirstOfTemplate = true, IsFirstOfModel = true });
        Assert.That(score, Is.EqualTo(new RiskScore(20, 20, 15, 45, 10, 10)));
        Assert.That(score.Points, Is.EqualTo(120));
    }

    [Test]
    public void OfASmallChangeIsLowAndOfANewPartMedium()
    {
        Assert.That(RiskScore.Of(Nothing with { Lines = 60, Churn = 0.2 }).Level, Is.EqualTo(RiskLevel.Low));
        Assert.That(RiskScore.Of(NewPart).Level, Is.EqualTo(RiskLevel.Medium));
        Assert.That(RiskScore.Of(NewPart with { SensitiveNamespaces = ["System.IO"] }).Level, Is.EqualTo(RiskLevel.High));
    }

    [TestCase(29, RiskLevel.Low)]
    [TestCase(30, RiskLevel.Medium)]
    [TestCase(59, RiskLevel.Medium)]
    [TestCase(60, RiskLevel.High)]
    public void HasItsLevelsBounds(int points, RiskLevel level) => Assert.That(new RiskScore(points, 0, 0, 0, 0, 0).Level, Is.EqualTo(level));

    [TestCase(ReviewRequirement.Never, false, false, false)]
    [TestCase(ReviewRequirement.HighRisk, false, false, true)]
    [TestCase(ReviewRequirement.MediumRisk, false, true, true)]
    [TestCase(ReviewRequirement.Always, true, true, true)]
    public void DecidesWhatARequirementDemands(ReviewRequirement requirement, bool low, bool medium, bool high) => Assert.That(
        Enum.GetValues<RiskLevel>().Select(level => requirement.Demands(level)), Is.EqualTo(new[] { low, medium, high }));
}
