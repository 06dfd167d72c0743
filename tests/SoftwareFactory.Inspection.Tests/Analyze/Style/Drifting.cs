using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Analyze.Style;

namespace SoftwareFactory.Inspection.Tests.Analyze.Style;

/// <summary>The parts of a model, in the order in which they were released.</summary>
public sealed class Drifting
{
    private static readonly SourceLocation Spec = new("specs/newest.spec.md", 1, 1);

    [Test]
    public void FromThePartsBeforeIsAnAlarmAtTheNewest()
    {
        var finding = StyleDrift.Find([.. Parts("old", 40, "var", 3), .. Parts("new", 19, "written", 3)], Fresh("new", "written"), Empty()).Single();
        Assert.That(finding.ToString(), Is.EqualTo("specs/newest.spec.md(1,1): error SF4422: The last 20 parts of openai:new through function: types of other variables are 'var' in 0 % of 60; in the parts before in 100 % of 120. "
            + Rules.StyleDrift.Fix));
        Assert.That(finding.SpecId, Is.EqualTo("newest"));
    }

    [Test]
    public void FromTheHouseIsAnAlarmToo()
    {
        using var project = AHouse.Of("var text = name.Trim();");
        var finding = StyleDrift.Find([.. Parts("new", 19, "written", 3)], Fresh("new", "written"), project.Style()).Single();
        Assert.That(finding.Message, Does.Contain("in the house in 100 % of 50"));
    }

    [TestCase(40, 18, "written", 3, TestName = "IsNoneBeforeTwentyParts")]
    [TestCase(40, 19, "var", 3, TestName = "IsNoneInTheSameStyle")]
    [TestCase(6, 19, "written", 3, TestName = "IsNoneFromTooFewPlaces")]
    public void IsNone(int before, int window, string choice, int places) =>
        Assert.That(StyleDrift.Find([.. Parts("old", before, "var", places), .. Parts("new", window, choice, places)], Fresh("new", choice), Empty()), Is.Empty);

    [Test]
    public void OfAnotherModelIsNoMatterOfThisOne() =>
        Assert.That(StyleDrift.Find([.. Parts("old", 40, "var", 3), .. Parts("new", 30, "written", 3)], Fresh("old", "var"), Empty()), Is.Empty);

    [Test]
    public void IsRareByChance()
    {
        // A fifth less is no drift, whatever the numbers.
        Assert.That(StyleDrift.Find([.. Parts("old", 80, "var", 4), .. Parts("new", 16, "var", 4), .. Parts("new", 3, "written", 4)], Fresh("new", "written"), Empty()), Is.Empty);
    }

    private static HouseStyle Empty()
    {
        using var project = new TestProject();
        return project.Style();
    }

    private static PartStyle[] Parts(string model, int count, string choice, int places) =>
        [.. Enumerable.Range(0, count).Select(i => new PartStyle($"{model}-{choice}-{i}", $"{model}.{i}", $"openai:{model}", "function", new Dictionary<string, IReadOnlyDictionary<string, int>> { ["types of other variables"] = new Dictionary<string, int> { [choice] = places } }))];

    private static (PartStyle, SourceLocation)[] Fresh(string model, string choice) => [(Parts(model, 1, choice, 3)[0] with { Serial = "fresh", Spec = "newest" }, Spec)];
}
