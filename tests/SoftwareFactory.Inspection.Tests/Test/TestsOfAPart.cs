using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Inspection.Test.Integrity;

namespace SoftwareFactory.Inspection.Tests.Test;

/// <summary>What a new version of a test suite may do to its tests, and what not.</summary>
public sealed class TestsOfAPart
{
    private const string Good = "Assert.That(Price.Of(3), Is.EqualTo(30m));";

    [TestCase(Good)]
    [TestCase("Assert.That(() => Price.Of(-1), Throws.TypeOf<ArgumentException>());")]
    [TestCase("Check(3, 30m);")]
    [TestCase("foreach (var i in new[] { 1, 2 }) Assert.That(Price.Of(i), Is.EqualTo(i * 10m));")]
    [TestCase("Assert.That(Price.Next(), Is.EqualTo(Price.Next()));")]
    [TestCase("Assert.Multiple(() => { Assert.That(Price.Of(3), Is.EqualTo(30m)); });")]
    [TestCase("try { Assert.That(Price.Of(3), Is.EqualTo(30m)); } finally { Price.Reset(); }")]
    public void ThatAssertSomethingPass(string body) => Assert.That(Inspect(body, null), Is.Empty);

    [TestCase("")]
    [TestCase("Price.Of(3);")]
    [TestCase("Assert.Pass();")]
    [TestCase("Assert.That(true);")]
    [TestCase("Assert.That(true, Is.True);")]
    [TestCase("Assert.That(1, Is.EqualTo(1));")]
    [TestCase("var price = Price.Of(3); Assert.That(price, Is.EqualTo(price));")]
    [TestCase("var price = Price.Of(3); Assert.That(price == price);")]
    [TestCase("var price = Price.Of(3); ClassicAssert.AreEqual(price, price);")]
    [TestCase("try { Assert.That(Price.Of(3), Is.EqualTo(30m)); } catch (Exception) { }")]
    [TestCase("return; Assert.That(Price.Of(3), Is.EqualTo(30m));")]
    [TestCase("if (false) Assert.That(Price.Of(3), Is.EqualTo(30m));")]
    public void ThatCannotFailAreReported(string body) => Assert.That(Inspect(body, null), Is.EqualTo(new[] { "SF4510 R1" }));

    [TestCase("Assert.That(Price.Of(4), Is.EqualTo(40m));", "")]
    [TestCase($"{Good} Assert.That(Price.Of(0), Is.Zero);", "")]
    [TestCase("Assert.That(Price.Of(3), Is.EqualTo(30m).Within(1m));", "SF4512 R1")]
    [TestCase("Assert.That(Price.Of(3), Is.Not.Null);", "SF4512 R1")]
    [TestCase("Assert.That(Price.Of(3), Is.GreaterThan(1m));", "SF4512 R1")]
    [TestCase("Assert.That(Price.Of(3), Is.Not.EqualTo(30m));", "SF4513 R1")]
    public void ThatChangeMustNotAssertLess(string body, string expected) => Assert.That(string.Join(' ', Inspect(body, Good)), Is.EqualTo(expected));

    [Test]
    public void ThatHadTwoAssertionsKeepThem() => Assert.That(Inspect(Good, $"{Good} Assert.That(Price.Of(0), Is.EqualTo(0m));"), Is.EqualTo(new[] { "SF4512 R1" }));

    [Test]
    public void ThatAreGoneOrSkippedAreReported()
    {
        Assert.That(Ids(Suite(""), Suite(Method("R1", Good)).Files[0].Text), Is.EqualTo(new[] { "SF4511 R1" }));
        Assert.That(Ids(Suite(Method("R1", Good).Replace("[Test]", "[Test, Ignore(\"later\")]", StringComparison.Ordinal)), null), Is.EqualTo(new[] { "SF4511 R1" }));
        Assert.That(Ids(Suite(Method("R1", Good)), Suite(Method("R1", Good) + Method("R9", Good)).Files[0].Text), Is.Empty, "R9 is no rule any more");
    }

    private static string[] Inspect(string now, string? before) => Ids(Suite(Method("R1", now)), before is null ? null : Suite(Method("R1", before)).Files[0].Text);

    private static string[] Ids(PartContent part, string? before)
    {
        using var project = new TestProject();
        var earlier = before is null ? [] : new Dictionary<string, string> { [part.Files[0].Path] = before };
        return [.. new IntegrityGate(project.Compilation).Inspect(part, earlier).Select(finding => $"{finding.Rule.Id} {finding.Clause}")];
    }

    private static string Method(string clause, string body) => $"[Test] [Property(\"Clause\", \"prices#{clause}\")] public void Of{clause}() {{ {body} }}\n";

    private static PartContent Suite(string tests)
    {
        var part = (new TestPart($"public sealed class Prices\n{{\n{tests}private static void Check(int n, decimal expected) => Assert.That(Price.Of(n), Is.EqualTo(expected));\n}}\n«more types?»") { Kind = OutputKind.Test }).Content();
        return part with { Spec = part.Spec with { Rules = [new Clause("R1", "A price.", new SourceLocation("specs/prices.spec.md", 9, 1))] } };
    }
}
