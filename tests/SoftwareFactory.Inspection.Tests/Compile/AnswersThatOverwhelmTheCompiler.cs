using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Inspection.Tests.Corpus;

namespace SoftwareFactory.Inspection.Tests.Compile;

/// <summary>C# of a few lines that takes the compiler hours or all memory.</summary>
public sealed class AnswersThatOverwhelmTheCompiler
{
    private const string Overloads = "    static int O(Func<int, int> f) => 1; static long O(Func<long, long> f) => 1; static string O(Func<string, string> f) => \"\";\n";

    private static IEnumerable<TestCaseData> Shapes()
    {
        yield return Shape("lambdas in lambdas", "members", $"{Overloads}    static void Z() {{ {Times(12, i => $"O(x{i} => ")}1{Times(12, _ => ")")}; }}");
        yield return Shape("selects in selects", "body", $"        return {Times(15, i => $"numbers.Select(a{i} => ")}1{Times(15, _ => ")")};");
        yield return Shape("tuples of tuples", "body", $"        var t0 = (1, 1);\n{Times(26, i => $"        var t{i + 1} = (t{i}, t{i});\n")}        return t26;");
        yield return Shape("anonymous types of anonymous types", "body", $"        var t0 = new {{ A = 1, B = 1 }};\n{Times(26, i => $"        var t{i + 1} = new {{ A = t{i}, B = t{i} }};\n")}        return t26;");
        yield return Shape("groups of groups", "body", $"        return numbers{Times(20, _ => ".GroupBy(x => x)")};");
        yield return Shape("generic interfaces", "types", $"public interface I0<T> {{ }}\n{Times(20, i => $"public interface I{i + 1}<T> : I{i}<(T, T)>, I{i}<List<T>> {{ }}\n")}");
        yield return Shape("generic methods", "members", "    static (T, T) Two<T>(T value) => (value, value);\n    static object Z() => " + $"{Times(20, _ => "Two(")}1{Times(20, _ => ")")};");
        yield return Shape("let clauses", "body", $"        return from a in numbers {Times(200, i => $"let b{i} = a ")}select a;");
        yield return Shape("constants of constants", "body", $"        const string c0 = \"0123456789\";\n{Times(23, i => $"        const string c{i + 1} = c{i} + c{i};\n")}        return c23.Length;");
        yield return Shape("constant members of constants", "members", $"    private const string C0 = \"0\";\n{Times(23, i => $"    private const string C{i + 1} = $\"{{C{i}}}{{C{i}}}\";\n")}");
        yield return Shape("loops in loops", "body", $"        var x = quantity; {Times(18, _ => "while (x > 0) { ")}x--;{Times(18, _ => " }")} return x;");
    }

    [TestCaseSource(nameof(Shapes))]
    public void LookSuspicious(string place, string answer)
    {
        using var project = new TestProject();
        PartContent part = CorpusPlaces.Of(place, answer);
        Assert.That(project.Conform(part), Is.Empty);
        Assert.That(Suspicion.IsRaisedBy(part, project.Compilation), Is.True);
    }

    [Test]
    public void AreTheOnlyOnesThatRaiseIt()
    {
        using var project = new TestProject();
        Assert.That(TheCorpus.ControlAnswers.Where(control => Suspicion.IsRaisedBy(CorpusPlaces.Of(control.Place, control.Answer), project.Compilation)), Is.Empty);
    }

    [Test]
    public async Task CostTheirPartAFindingAndNobodyElseAnything()
    {
        using var project = new TestProject();
        var shape = Shapes().First();
        PartContent[] parts = [TestPart.Function("        return quantity;"), CorpusPlaces.Of((string)shape.Arguments[0]!, (string)shape.Arguments[1]!)];
        var options = new ProbeOptions(TestProject.DotNet, Path.GetFullPath(Path.Combine(TestProject.SdkAnalyzers, "../../../Roslyn/bincore/csc.dll")), TimeSpan.FromSeconds(5), TimeProvider.System);

        var found = await new CompilerProbe(project.Compilation, options).FindAsync(parts, _ => true, project.Folder, CancellationToken.None);

        Assert.That(found.Keys, Is.EqualTo(new[] { parts[1] }));
        Assert.That(found.Values.Single().Rule.Id, Is.EqualTo("SF4108"));
    }

    [Test]
    public async Task AreNotTriedWhenTheyWereCompiledBeforeAndLookLikePeoplesCode()
    {
        using var project = new TestProject();
        var options = new ProbeOptions("no such dotnet", "no such compiler", TimeSpan.FromSeconds(5), TimeProvider.System);

        Assert.That(await new CompilerProbe(project.Compilation, options).FindAsync([TestPart.Function("        return quantity;")], _ => false, project.Folder, CancellationToken.None), Is.Empty);
    }

    private static TestCaseData Shape(string name, string place, string answer) => new TestCaseData(place, answer).SetName($"LookSuspicious({name})");

    private static string Times(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
