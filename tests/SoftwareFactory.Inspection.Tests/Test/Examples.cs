using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Test;

namespace SoftwareFactory.Inspection.Tests.Test;

public sealed class Examples
{
    [Test]
    public async Task ThatHoldPassInEveryForm()
    {
        using var project = new TestProject("/warnaserror+");
        var result = await project.TestAsync(TestPart.Function(
            "if (quantity < 0) throw new ArgumentOutOfRangeException(nameof(quantity));\nreturn quantity * 2;",
            TestPart.Row("R1", 10, "2", "4"),
            TestPart.Row("R1", 11, "2", "4m"),
            TestPart.Row("R2", 12, "-1", "throws ArgumentOutOfRangeException"),
            TestPart.Call("R1", 13, "Discount.Apply(1) == 2", "true"),
            TestPart.Call("R1", 14, "Discount.Apply(1) == 3", "false"),
            TestPart.Call("R1", 15, "((object?)null)", "null"),
            TestPart.Call("R1", 16, "new[] { Discount.Apply(1) }", "new List<int> { 2 }"),
            TestPart.Call("R2", 17, "Discount.Apply(-1) + 1", "throws ArgumentOutOfRangeException"),
            TestPart.Call("R1", 18, "Discount.Apply(0)", "default"),
            TestPart.Call("R1", 19, "await System.Threading.Tasks.Task.FromResult(Discount.Apply(3))", "6"),
            TestPart.Call("R2", 20, "await System.Threading.Tasks.Task.FromResult(Discount.Apply(-3))", "throws ArgumentOutOfRangeException"),
            TestPart.Code("R1", 21, "var twice = Discount.Apply(21);\nAssert.That(twice, Is.EqualTo(42));"),
            TestPart.Code("R1", 25, "await System.Threading.Tasks.Task.Yield(); Assert.That(Discount.Apply(1), Is.EqualTo(2));"),
            TestPart.Row("R1", 5, "5", "10", holdout: true)));
        Assert.That(result.Examples.Where(example => example.Outcome != ExampleOutcome.Passed), Is.Empty);
        Assert.That(result.Examples, Has.Count.EqualTo(14));
        Assert.That(result.Findings, Is.Empty);
    }

    [Test]
    public async Task ThatFailAreReportedAtTheirLine()
    {
        using var project = new TestProject();
        var result = await project.TestAsync(TestPart.Function(
            "if (quantity == 7) throw new InvalidOperationException(\"seven\");\nreturn quantity;",
            TestPart.Row("R1", 10, "1", "1"),
            TestPart.Row("R2", 11, "2", "3"),
            TestPart.Row("R3", 12, "7", "7"),
            TestPart.Row("R3", 13, "1", "throws InvalidOperationException")));
        Assert.That(result.Findings.Select(finding => finding.ToString().Split(':', 3)[..2]), Is.EqualTo(new[]
        {
            new[] { "specs/discount.spec.md(11,1)", " error SF4501" },
            ["specs/discount.spec.md(12,1)", " error SF4501"],
            ["specs/discount.spec.md(13,1)", " error SF4501"],
        }));
        Assert.That(result.Findings[0].Message, Does.Contain("Expected: 3").And.Contain("But was: 2").And.Not.Contain('\n'));
        Assert.That(result.Findings[1].Message, Does.Contain("System.InvalidOperationException : seven"));
        Assert.That(result.Findings.Select(finding => finding.Clause), Is.EqualTo(new[] { "R2", "R3", "R3" }));
    }

    [Test]
    public async Task ThatAreHoldoutsTellTheClauseOnly()
    {
        using var project = new TestProject();
        var result = await project.TestAsync(TestPart.Function("return quantity;", TestPart.Row("R2", 7, "12345", "54321", holdout: true)));
        Assert.That(result.Findings.Single().ToString(), Does.StartWith("specs/discount.holdout.md(7,1): error SF4502: A holdout of R2 fails. "));
        Assert.That(result.Examples[0].Message, Is.EqualTo("clause R2"));
    }

    [Test]
    public async Task ThatDoNotRunAreNoVerdict()
    {
        using var project = new TestProject();
        var result = await project.TestAsync(
            TestPart.Function("return quantity;", TestPart.Code("R1", 9, "Assert.Ignore(\"later\");")),
            new TestPart("namespace Other; static class C { }") { Id = "none" });
        Assert.That(result.Findings.Select(finding => $"{finding.SpecId} {finding.Rule.Id}"), Is.EqualTo(new[] { "pricing.discount SF4509", "pricing.discount SF4505", "none SF4505" }));
    }

    [Test]
    public async Task OfTheProjectItselfAreNotRun()
    {
        using var project = new TestProject($"/reference:{Path.Combine(AppContext.BaseDirectory, "nunit.framework.dll")}");
        project.Source("OwnTests.cs", "public class OwnTests { [NUnit.Framework.Test] public void Exits() => Environment.Exit(1); }");
        var result = await project.TestAsync(TestPart.Function("return quantity;", TestPart.Row("R1", 10, "1", "1")));
        Assert.That(result.Findings, Is.Empty);
    }

    [Test]
    public async Task SeeInternalTypesAndTheirNamespace()
    {
        using var project = new TestProject();
        project.Source("Inner.cs", "namespace Shop; internal static class Inner { internal static int One => 1; }\n");
        var result = await project.TestAsync(TestPart.Function("return quantity;", TestPart.Call("R1", 10, "Inner.One + Pricing.Discount.Apply(1)", "2")));
        Assert.That(result.Findings, Is.Empty);
    }

    [Test]
    public async Task AreToldWhatKeepsThemFromBeingLoaded()
    {
        using var project = new TestProject($"/reference:{typeof(Microsoft.CodeAnalysis.SyntaxNode).Assembly.Location}");
        project.Source("Visitor.cs", "namespace Shop; public sealed class Visitor : Microsoft.CodeAnalysis.SymbolVisitor { }");

        var result = await project.TestAsync(TestPart.Function("return quantity;", TestPart.Row("R1", 10, "1", "1")));

        Assert.That(result.Findings[0].Rule, Is.EqualTo(Rules.TestHostFailed));
        Assert.That(result.Findings[0].Message, Does.Contain("The test process ended before its first test: exit code 3. The examples cannot be loaded: ").And.Contain("Microsoft.CodeAnalysis"));
    }
}
