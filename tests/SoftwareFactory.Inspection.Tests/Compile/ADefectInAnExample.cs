namespace SoftwareFactory.Inspection.Tests.Compile;

public sealed class ADefectInAnExample
{
    [Test]
    public void IsReportedAtItsRow()
    {
        using var project = new TestProject("/warnaserror+");
        var result = project.Compile(TestPart.Function("return 1;", TestPart.Row("R1", 20, "1", "1"), TestPart.Row("R2", 21, "\"x\"", "1")));
        Assert.That(result.Findings.Single().ToString(), Does.StartWith("specs/discount.spec.md(21,1): error SF4102: The example of R2 does not compile: CS1503: "));
        Assert.That(result.Findings[0].Clause, Is.EqualTo("R2"));
    }

    [Test]
    public void IsReportedAtItsLineOfABlock()
    {
        using var project = new TestProject();
        var result = project.Compile(TestPart.Function("return 1;", TestPart.Code("R1", 30, "var a = 1;\nvar b = Nothing;\nAssert.Pass();")));
        Assert.That(result.Findings.Single().ToString(), Does.StartWith("specs/discount.spec.md(31): error SF4102: The example of R1 does not compile: CS0103: "));
    }

    [TestCase("1 +")]
    [TestCase("1); } void Evil() { (")]
    [TestCase("\"")]
    public void DoesNotBreakItsNeighboursWhenItIsNoCSharp(string cell)
    {
        using var project = new TestProject();
        var result = project.Compile(TestPart.Function("return 1;", TestPart.Row("R1", 20, cell, "1"), TestPart.Row("R2", 21, "x", "1"), TestPart.Row("R3", 22, "1", "1")));
        Assert.That(result.Findings.Select(finding => $"{finding.Rule.Id} {finding.Location.Line}"), Is.EqualTo(new[] { "SF4102 20", "SF4102 21" }), string.Join('\n', result.Findings));
    }

    [Test]
    public void OfAHoldoutTellsTheClauseOnly()
    {
        using var project = new TestProject();
        var result = project.Compile(TestPart.Function("return 1;", TestPart.Row("R2", 7, "secretName", "1", holdout: true)));
        Assert.That(result.Findings.Single().ToString(), Does.StartWith("specs/discount.holdout.md(7,1): error SF4102: A holdout of R2 does not compile. "));
        Assert.That(result.Findings[0].Message, Does.Not.Contain("secretName"));
    }

    [Test]
    public void IsReportedWhenThereIsNothingToCall()
    {
        using var project = new TestProject();
        var result = project.Compile(TestPart.Function("return 1;", TestPart.Row("R1", 20, "1", "1")) with { With = new Dictionary<string, string>() });
        Assert.That(result.Findings.Single().Message, Does.StartWith("The example of R1 does not compile: The row has no column call"));
    }
}
