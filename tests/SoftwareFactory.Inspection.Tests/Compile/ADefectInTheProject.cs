namespace SoftwareFactory.Inspection.Tests.Compile;

public sealed class ADefectInTheProject
{
    [Test]
    public void IsReportedAtItsFile()
    {
        using var project = new TestProject();
        project.Source("Ordering/Order.cs", "namespace Shop;\n\npublic sealed record Order(Lines Lines);\n");
        var result = project.Compile(TestPart.Function("return 1;"));
        Assert.That(result.Findings.Single().ToString(), Does.StartWith("Shop/Ordering/Order.cs(3,28): error SF4103: CS0246: "));
        Assert.That(result.Compilation, Is.Null);
    }

    [Test]
    public void OfWarningLevelIsNobodysBusiness()
    {
        using var project = new TestProject();
        project.Source("Ordering/Order.cs", "class Order { int unused; }\n");
        Assert.That(project.Compile(TestPart.Function("return 1;")).Findings, Is.Empty);
    }

    [Test]
    public void IsAMissingReferenceToo()
    {
        using var project = new TestProject("/reference:lib/Missing.dll");
        Assert.That(project.Compile(TestPart.Function("return 1;")).Findings.Select(finding => finding.ToString()), Has.Some.StartsWith("Shop: error SF4103: The file Shop/lib/Missing.dll does not exist."));
    }

    [Test]
    public void IsNotAMissingResource()
    {
        using var project = new TestProject("/resource:obj/Texts.resources,Texts.resources");
        Assert.That(project.Compile(TestPart.Function("return 1;")).Findings, Is.Empty);
    }
}
