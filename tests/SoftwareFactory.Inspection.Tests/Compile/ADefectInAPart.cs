using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Compile;

namespace SoftwareFactory.Inspection.Tests.Compile;

public sealed class ADefectInAPart
{
    [Test]
    public void IsReportedAtTheSpecWithSlotAndPlace()
    {
        using var project = new TestProject();
        var result = project.Compile(TestPart.Function("        var x = quantity;\n        return y;"));
        Assert.That(result.Compilation, Is.Null);
        Assert.That(result.Findings.Single().ToString(), Does.StartWith("specs/discount.spec.md(1,1): error SF4101: Slot body, 2:16: CS0103: The name 'y' does not exist in the current context."));
        Assert.That(result.Findings[0].Slot, Is.EqualTo("body"));
        Assert.That(result.Findings[0].SpecId, Is.EqualTo("pricing.discount"));
    }

    [Test]
    public void IsReportedWithTheOutputsPlaceOutsideTheSlots()
    {
        using var project = new TestProject();
        var part = TestPart.Function("return 1;");
        var result = project.Compile(part with { Template = part.Template.Replace("int quantity", "Quantity quantity", StringComparison.Ordinal) });
        Assert.That(result.Findings.Single().Message, Does.StartWith("Pricing/pricing.discount.cs, 7:29 (outside the slots): CS0246: ").And.EndWith(". No answer changes the template's text: correct the spec's parameters where they stand in it, let the project's LangVersion, usings and frameworks allow it, or take a template of the repository's own."));
    }

    [TestCase("return Math.Clamp(quantity, 1, 9);", "Slot body, 1:13: CS0117: 'Math' does not contain a definition for 'Clamp'. Correct the spec or the answer.")]
    [TestCase("return Math.Max(quantity, 1);", null)]
    public void IsReportedWhenAnotherTargetFrameworkDoesNotCompileIt(string body, string? message)
    {
        using var project = new TestProject();
        using var other = new TestProject("/define:NETSTANDARD2_0").Source("Math.cs", "namespace Shop.Pricing { internal static class Math { public static int Max(int a, int b) => a > b ? a : b; public static int Broken() => nothing; } }");
        var part = TestPart.Function(body);
        Assert.That(project.Compile(part).Findings, Is.Empty);

        var findings = new OtherFrameworkGate("netstandard2.0", other.Compilation).Check([part], new HashSet<string>(), other.Folder, CancellationToken.None);

        Assert.That(findings.Select(finding => (finding.Rule, finding.Message)), message is null ? Is.Empty : Is.EqualTo([(Rules.CompilerError, $"netstandard2.0: {message}")]));
    }

    [TestCase("", FindingLevel.Error)]
    [TestCase("/warnaserror+", FindingLevel.Error)]
    [TestCase("/warnaserror+:nullable", FindingLevel.Error)]
    [TestCase("/nowarn:CS8602", null)]
    public void IsAsBadAsTheProjectSays(string argument, FindingLevel? level)
    {
        using var project = argument.Length == 0 ? new TestProject() : new TestProject(argument);
        var result = project.Compile(TestPart.Function("string? s = quantity > 1 ? null : \"\"; return s.Length;"));
        Assert.That(result.Findings.Select(finding => finding.Level), Is.EqualTo(level is null ? Array.Empty<FindingLevel>() : [level.Value]), string.Join('\n', result.Findings));
        Assert.That(result.Findings.Select(finding => finding.Rule), Is.All.EqualTo(argument.Length == 0 ? Rules.NullableWarning : Rules.CompilerError));

        // What factory.yaml may lower must leave something to go on with.
        Assert.That(result.Compilation is null, Is.EqualTo(argument.StartsWith("/warnaserror", StringComparison.Ordinal)));
    }

    [TestCase("var unused = 1; return quantity;", "CS0219")]
    [TestCase("return quantity; return 1;", "CS0162")]
    [TestCase("return quantity == quantity ? 1 : 2;", "CS1718")]
    public void IsWhatTheCompilerWarnsAboutToo(string body, string id)
    {
        using var project = new TestProject();
        var finding = project.Compile(TestPart.Function(body)).Findings.Single();
        Assert.That((finding.Rule, finding.Level), Is.EqualTo((Rules.CompilerWarning, FindingLevel.Error)));
        Assert.That(finding.Message, Does.Contain($"{id}: "));
    }

    [TestCase("error", true)]
    [TestCase("warning", false)]
    public void IsAsBadAsTheEditorConfigSays(string severity, bool stops)
    {
        using var project = new TestProject();
        project.With($"/analyzerconfig:{project.File(".editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.CS8602.severity = {severity}\n")}");
        var result = project.Compile(TestPart.Function("string? s = quantity > 1 ? null : \"\"; return s.Length;"));
        Assert.That(result.Findings.Single().Stops, Is.EqualTo(stops));
    }

    [Test]
    public void IsNoneWhenTheProjectsOwnOutputIsReplaced()
    {
        using var project = new TestProject();
        project.Source("Pricing/pricing.discount.cs", "namespace Shop.Pricing; public static class Discount { }");
        project.Outputs.Add(Path.Combine(project.Folder, "Pricing/pricing.discount.cs"));
        Assert.That(project.Compile(TestPart.Function("return 1;")).Findings, Is.Empty);
    }

    [Test]
    public void DoesNotHideBehindOtherParts()
    {
        using var project = new TestProject();
        var good = TestPart.Function("return Missing.Two();") with { Id = "b" };
        var result = project.Compile(
            new TestPart("namespace Shop.Pricing; static class A { internal static int One() => B.Two(); }") { Id = "a" },
            new TestPart("namespace Shop.Pricing; static class B { internal static int Two() => 2; }") { Id = "c" },
            good);
        Assert.That(result.Findings.Single().SpecId, Is.EqualTo("b"));
    }
}
