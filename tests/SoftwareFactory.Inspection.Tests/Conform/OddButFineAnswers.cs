namespace SoftwareFactory.Inspection.Tests.Conform;

/// <summary>Answers that look strange and are what their slot asks for. A new one is one line.</summary>
public sealed class OddButFineAnswers
{
    [TestCase("expression", "(x + y)")]
    [TestCase("expression", "x")]
    [TestCase("expression", "F(x, y: 3)")]
    [TestCase("expression", "x /* } */")]
    [TestCase("expression", "@class.Length")]
    [TestCase("expression", "\"}; //\".Length")]
    [TestCase("expression", "'{'")]
    [TestCase("expression", "$\"{{{x}}} {(x > 1 ? \"a\" : \"b\")}\".Length")]
    [TestCase("expression", "new Func<int>(() => { return 1; })()")]
    [TestCase("expression", "größe")]
    [TestCase("expression", "x\n")]
    [TestCase("expression/argument", "x > 1 ? y : 2")]
    [TestCase("expression/argument", "new[] { 1, 2 }[x]")]
    [TestCase("expression/line", "x switch { > 1 => \"\"\"\n    } raw \"\" {\n    \"\"\", _ => throw new System.Exception() }")]
    [TestCase("expression/line", "from a in new[] { 1 } where a > x orderby a select a")]
    [TestCase("expression/line", "x is > 1 and < 5 or 7")]
    [TestCase("statements", "        return x;")]
    [TestCase("statements", "int Local<T>(T t) where T : struct => 1;\nreturn Local(x); // done")]
    [TestCase("statements", "        if (x < y && x < 3) { return 1; }\n        else return 2; /* } */")]
    [TestCase("statements", "var s = @\"\n#if not a directive\n\"; return 1;")]
    [TestCase("statements", "var c = '}'; var s = \"/*\"; return 1;")]
    [TestCase("statements", "lock (new object()) { switch (x) { case 1: goto default; default: return 1; } }")]
    [TestCase("statements", "var a = (b: 1, c: 2); var (d, e) = a; return d;")]
    [TestCase("statements", "await System.Threading.Tasks.Task.Yield(); return 1;")]
    [TestCase("statements", "yield return 1;")]
    [TestCase("statements", ";")]
    [TestCase("members", "    public C(int x) : this() { }\n    private C() { }")]
    [TestCase("members", "public static C operator +(C a, C b) => a; public int this[int i] => i; event Action? E;")]
    [TestCase("members", "private enum E { A } private record R(int X);")]
    [TestCase("members", "[Obsolete(\"x\")] static int X { get; } = 1;")]
    [TestCase("types", "file sealed record R<T>(T Value) where T : notnull; enum E { A } delegate void D();")]
    [TestCase("types", "/// <summary>Text</summary>\ninterface I { int X { get; } }")]
    [TestCase("type", "Dictionary<string, List<(int A, string? B)[]>>")]
    [TestCase("type", "global::System.Int32?")]
    [TestCase("type", "void")]
    [TestCase("identifier", "Größe")]
    [TestCase("identifier", "_1")]
    [TestCase("identifier/whole", "@class")]
    [TestCase("identifier/whole", "record")]
    [TestCase("doc", "Adds <paramref name=\"x\"/> &amp; <c>y</c>.")]
    [TestCase("doc", "Costs 5 % more than // before {x} \"quoted\"")]
    [TestCase("doc/block", "5 &lt; 6 * 7")]
    [TestCase("text", "it's {0} // \\\"quoted\\\" \\u0041")]
    [TestCase("text", "größer 😀")]
    [TestCase("text/interpolated", "plain }} {{ text")]
    public void Pass(string place, string answer)
    {
        using var project = new TestProject();
        Assert.That(project.Conform(SlotPlaces.Of(place, answer)), Is.Empty);
    }
}
