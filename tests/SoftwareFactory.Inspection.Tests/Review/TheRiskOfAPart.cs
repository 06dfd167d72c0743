using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Review;
using SoftwareFactory.Inspection.Review;

namespace SoftwareFactory.Inspection.Tests.Review;

public sealed class TheRiskOfAPart
{
    private static readonly Dictionary<string, string> New = [];

    [Test]
    public void OfANewPartIsAllNew()
    {
        var change = Measure(Part("var twice = quantity * 2;\n\nreturn twice;"), New);
        Assert.That((change.Lines, change.Churn, change.ChangesPublicApi), Is.EqualTo((2, 1, true)));
        Assert.That(change.SensitiveNamespaces, Is.Empty);
    }

    [Test]
    public void OfTheSamePartAgainIsNoChange()
    {
        PartContent part = Part("return quantity * 2;");
        Assert.That(Measure(part, Texts(part)), Has.Property("Churn").Zero.And.Property("ChangesPublicApi").False);
    }

    [TestCase("return quantity * 3;", false)]
    [TestCase("return Times(quantity); } private static int Times(int quantity) { return quantity * 2;", false)]
    [TestCase("return quantity * 2; } public static int Half(int quantity) { return quantity / 2;", true)]
    [TestCase("return quantity * 2; } protected class Inner { } private static void Nothing() {", true)]
    public void ChangesWhatOthersSeeOrDoesNot(string body, bool changes)
    {
        Assert.That(Measure(Part(body), Texts(Part("return quantity * 2;"))).ChangesPublicApi, Is.EqualTo(changes));
    }

    [TestCase("return System.IO.File.Exists(\"x\") ? 1 : 0;", "System.IO")]
    [TestCase("using var client = new System.Net.Http.HttpClient(); return quantity;", "System.Net")]
    [TestCase("return typeof(int).GetMethods().Length + System.Reflection.Assembly.GetExecutingAssembly().GetName().Name!.Length;", "System.Reflection")]
    [TestCase("return System.Diagnostics.Process.GetCurrentProcess().Id;", "System.Diagnostics.Process")]
    [TestCase("return System.Security.Cryptography.SHA256.HashData([]).Length + System.IO.File.ReadAllBytes(\"x\").Length;", "System.IO,System.Security.Cryptography")]
    [TestCase("return new System.IO.StringReader(\"x\").Read() + System.IO.Path.GetFileName(\"x\").Length;", "")]
    [TestCase("throw new System.IO.IOException();", "")]
    [TestCase("var File = quantity; return File;", "")]
    public void KnowsTheNamespacesThatReachOut(string body, string expected) =>
        Assert.That(string.Join(',', Measure(Part(body), New).SensitiveNamespaces), Is.EqualTo(expected));

    private static PartChange Measure(PartContent part, Dictionary<string, string> earlier)
    {
        using var project = new TestProject();
        var compiled = project.Compile(part);
        Assert.That(compiled.Compilation, Is.Not.Null, string.Join('\n', compiled.Findings));
        return new RiskGate(project.Compilation, compiled.Compilation!).Measure(part, earlier);
    }

    // With a header line, as the line hands it over; not static, so that it may have protected members.
    private static TestPart Part(string body) => TestPart.Function(body) with { Template = $"// discount\n{TestPart.Function("").Template.Replace("static class", "class", StringComparison.Ordinal)}" };

    private static Dictionary<string, string> Texts(PartContent part) => part.Files.ToDictionary(file => file.Path, file => file.Text[(file.Text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
}
