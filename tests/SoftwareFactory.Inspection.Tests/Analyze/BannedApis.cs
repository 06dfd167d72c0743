using Microsoft.CodeAnalysis.CSharp;
using SoftwareFactory.Analyzers.Bans;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Tests.Analyze;

public sealed class BannedApis
{
    [TestCase("System.Diagnostics.Process.Start(\"x\"); return 1;", "T:System.Diagnostics.Process")]
    [TestCase("return $\"{System.Diagnostics.Process.GetCurrentProcess().Id}\".Length;", "T:System.Diagnostics.Process")]
    [TestCase("Proc.GetCurrentProcess(); return 1;", "T:System.Diagnostics.Process")]
    [TestCase("return @File.ReadAllText(\"x\").Length;", "T:System.IO.File")]
    [TestCase("WriteLine(); return 1;", "T:System.Console")]
    [TestCase("return DateTime.Now.Day;", "P:System.DateTime.Now")]
    [TestCase("Random r = new(); return 1;", "M:System.Random.#ctor")]
    [TestCase("return Random.Shared.Next();", "P:System.Random.Shared")]
    [TestCase("Action exit = () => Environment.Exit(1); return 1;", "M:System.Environment.Exit(System.Int32)")]
    [TestCase("Action<int> exit = Environment.Exit; return 1;", "M:System.Environment.Exit(System.Int32)")]
    [TestCase("return Type.GetType(\"x\") is null ? 1 : 2;", "M:System.Type.GetType(System.String)")]
    [TestCase("var a = typeof(int).Assembly; return 1;", "T:System.Reflection.Assembly")]
    [TestCase("return typeof(int).GetMethod(\"x\")!.GetHashCode();", "T:System.Reflection.MethodInfo")]
    [TestCase("System.Threading.Thread.Sleep(1); return 1;", "T:System.Threading.Thread")]
    [TestCase("System.Net.Http.HttpClient? c = null; return c is null ? 1 : 2;", "N:System.Net.Http")]
    [TestCase("using var r = new System.IO.StreamReader(\"x\"); return r.Read();", "M:System.IO.StreamReader.#ctor(System.String*")]
    [TestCase("object o = 1; return o is System.IO.FileInfo ? 1 : 2;", "T:System.IO.FileInfo")]
    [TestCase("return Missing<System.IO.FileInfo[]>(); static int Missing<T>() => 1;", "T:System.IO.FileInfo")]
    public void AreFoundByWhatNamesBindTo(string body, string ban)
    {
        using var project = new TestProject();
        project.Source("Aliases.cs", "global using Proc = System.Diagnostics.Process;\nglobal using System.IO;\nglobal using static System.Console;\n");
        var findings = project.Analyze(TestPart.Function(body));
        Assert.That(findings.Select(finding => finding.Rule), Is.Not.Empty.And.All.EqualTo(Rules.BannedApi));
        Assert.That(findings.Select(finding => finding.Message), Has.Some.Contains($"is banned ({ban})"));
        Assert.That(findings.Select(finding => finding.Slot), Is.All.EqualTo("body"));
    }

    [TestCase("return DateTime.UnixEpoch.Year + new Random(1).Next();")]
    [TestCase("return typeof(int).Name.Length;")]
    [TestCase("var Process = 1; var File = \"System.IO.File.Delete\"; return Process + File.Length;")]
    [TestCase("return new System.IO.StringReader(\"DateTime.Now\").Read();")]
    [TestCase("return System.IO.Path.Combine(\"a\", \"b\").Length + Environment.NewLine.Length;")]
    [TestCase("var x = new { Now = 1 }; return x.Now;")]
    [TestCase("return System.Text.RegularExpressions.Regex.Replace(\"a\", \"b\", \"c\").Length;")]
    public void AreNotFoundByTheirLooks(string body)
    {
        using var project = new TestProject();
        Assert.That(project.Analyze(TestPart.Function(body)), Is.Empty);
    }

    [Test]
    public void AreForAnswersOnly()
    {
        using var project = new TestProject();
        project.Source("Clock.cs", "static class Clock { static int Day => System.DateTime.Now.Day; }");
        var part = TestPart.Function("return quantity;");
        Assert.That(project.Analyze(part with { Template = part.Template.Replace("{\n«", "{\n_ = System.DateTime.Now;\n«", StringComparison.Ordinal) }), Is.Empty);
    }

    [Test]
    public void AreTheProjectsToo()
    {
        using var project = new TestProject();
        project.With($"/additionalfile:{project.File("BannedSymbols.Shop.txt", "// ours\nM:System.Math.Abs(System.Int32);Use Money.\nT:System.Missing;Typo.\n")}");
        var findings = project.Analyze(TestPart.Function("return Math.Abs(quantity);"));
        Assert.That(findings.Select(finding => finding.ToString()), Is.EqualTo(new[]
        {
            "Shop/BannedSymbols.Shop.txt(3,1): warning SF4204: T:System.Missing is no symbol of the project or its references. Correct the documentation id in the list.",
            "specs/discount.spec.md(1,1): error SF4201: Slot body, 1:13: System.Math.Abs(int) is banned (M:System.Math.Abs(System.Int32)): Use Money. Use what the ban's message recommends.",
        }));
    }

    [Test]
    public void AreAllKnownToTheCurrentFramework()
    {
        using var project = new TestProject();
        var compilation = CSharpCompilation.Create("x", references: project.Compilation.References);
        Assert.That(new BanList(compilation, [], withBuiltIn: true).All.Where(ban => ban.Symbols.Count == 0).Select(ban => ban.Id), Is.Empty);
    }

    [Test]
    public void AreADeadListWhenNothingIsReferenced()
    {
        Assert.That(new BanList(CSharpCompilation.Create("x"), [], withBuiltIn: true).IsAlive, Is.False);
        using var project = new TestProject();
        Assert.That(new BanList(CSharpCompilation.Create("x", references: project.Compilation.References), [], withBuiltIn: true).IsAlive, Is.True);
    }
}
