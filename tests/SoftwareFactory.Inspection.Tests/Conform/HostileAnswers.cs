using SoftwareFactory.Core.Templates;
using SoftwareFactory.Inspection.Conform;

namespace SoftwareFactory.Inspection.Tests.Conform;

/// <summary>Text that would kill or stall a parser. The worst of it costs its own part a finding.</summary>
public sealed class HostileAnswers
{
    private static readonly TemplateLimits Loose = new() { MaxCharacters = 20_000, MaxLines = 20_000, MaxNesting = 200 };

    [TestCase("A</**/", ">", "type")]
    [TestCase("A</*;*/", ">", "type")]
    [TestCase("(/*)*/", ")", "expression")]
    [TestCase("!", "", "expression")]
    [TestCase("- ", "", "expression")]
    [TestCase("x ? x : ", "", "expression")]
    [TestCase("x => ", "", "expression")]
    [TestCase("x = ", "", "expression")]
    [TestCase("x + ", "", "expression")]
    [TestCase("x ?? ", "", "expression")]
    [TestCase("x.", "", "expression")]
    [TestCase("await ", "", "expression")]
    [TestCase("(a)", "", "expression")]
    [TestCase("x is not ", "", "expression")]
    [TestCase("not ", "", "expression/line", "x is ")]
    [TestCase("new()+", "", "expression")]
    [TestCase("$\"{", "}\"", "expression")]
    [TestCase("[/*]*/", "]", "expression")]
    [TestCase("x is {A:/*}*/", "}", "expression")]
    [TestCase("if(x)", "", "statements")]
    [TestCase("else if(x);", "", "statements", "if(x);")]
    [TestCase("{/*}*/", "}", "statements")]
    [TestCase("a:", "", "statements")]
    [TestCase("class A{/*}*/", "}", "types")]
    [TestCase("int?", "", "type")]
    [TestCase("int[]", "", "type", "int")]
    [TestCase("((int,int),", ")", "type")]
    [TestCase("<a>", "</a>", "doc")]
    public void CostTheirPartAFindingOnly(string open, string close, string place, string start = "")
    {
        using var project = new TestProject();
        var count = (Loose.MaxCharacters - start.Length - 3) / (open.Length + close.Length);
        var answer = $"{start}{string.Concat(Enumerable.Repeat(open, count))}int{string.Concat(Enumerable.Repeat(close, count))}";
        Assert.DoesNotThrow(() => project.Conform(SlotPlaces.Of(place, answer) with { Limits = Loose }));
    }

    // The parser reads each level twice or more often: with fifty it would not end in anybody's life.
    [TestCase("x?[", "1", "]")]
    [TestCase("x ? /**/ [", "1", "] : 1")]
    [TestCase("(int a=", "1", ") => 1")]
    [TestCase("(int a=()=>{(", "1", ")})")]
    [TestCase("(a b?(", "1", "))")]
    [TestCase("[a(b=(", "1", "))] () => 1")]
    [TestCase("(int a=$\"{(", "1", ")}\")")]
    [TestCase("(A<b>/**/=(", "1", "))")]
    public void AreNotReadInEveryWayThatTheyCouldMean(string open, string middle, string close)
    {
        using var project = new TestProject();
        var answer = $"{string.Concat(Enumerable.Repeat(open, 14))}{middle}{string.Concat(Enumerable.Repeat(close, 14))}";
        Assert.That(project.Conform(SlotPlaces.Of("expression", answer) with { Limits = Loose }).Single().Rule.Id, Is.EqualTo("SF2002"));
    }

    [TestCase("x > 1 ? (x > 2 ? (x > 3 ? (x > 4 ? (1) : 2) : 3) : 4) : 5")]
    [TestCase("a?[b?[c?[0] ?? 0] ?? 0] ?? x")]
    [TestCase("F(y = (z = G(w = (x == (3) ? (1) : (2)))))")]
    [TestCase("new A { B = (new C { D = (new E { F = (new G { H = (new I { J = (new K { L = (new M { N = (new O { P = (x) }) }) }) }) }) }) }) }")]
    public void LookLikeThisWhenTheyAreNone(string answer)
    {
        using var project = new TestProject();
        Assert.That(project.Conform(SlotPlaces.Of("expression/argument", answer)), Is.Empty);
    }

    [TestCase("expression/argument", "a<int>::b = [")]
    [TestCase("statements", "Func<int>:: f = [A] () => return f();")]
    [TestCase("members", "int X = a<int>::b = [")]
    public void ThatTheCompilersParserThrowsAtCostTheirPartAFinding(string place, string answer)
    {
        using var project = new TestProject();
        var finding = project.Conform(SlotPlaces.Of(place, answer)).Single();

        Assert.That((finding.Rule.Id, finding.Slot), Is.EqualTo(("SF2003", place.Split('/')[0])));
        Assert.That(finding.Message, Does.Contain("the compiler itself fails at reading this"));
        Assert.That(TemplateSyntax.FirstError($"class C {{ void F() {{ {answer} }} }}", project.Compilation.ParseOptions)!.Value.What, Does.StartWith("the compiler itself fails"));
    }

    [Test]
    public void ThatTakeTooLongAreNotWaitedFor()
    {
        using var over = new ManualResetEventSlim();
        Assert.That(DeepStack.Run(100, TimeSpan.Zero, () => { over.Wait(); return "late"; }), Is.Null);
        over.Set();
        Assert.That(DeepStack.Run(100, TimeSpan.FromMinutes(1), () => "in time"), Is.EqualTo("in time"));
    }

    [Test]
    public void ThatEndedMeanwhileAreLeftAlone()
    {
        var thread = new Thread(() => { });
        thread.Start();
        thread.Join();
        Assert.That(() => DeepStack.Calm(thread), Throws.Nothing);
    }

    [Test]
    public void ThatAreNotWaitedForCostTheirPartAFinding()
    {
        using var project = new TestProject();
        var gate = new ConformGate(project.Compilation) { Patience = TimeSpan.Zero };
        var finding = gate.Inspect(SlotPlaces.Of("statements", $"return {new string('(', 13)}1{new string(')', 13)};")).Single();

        Assert.That((finding.Rule.Id, finding.Slot), Is.EqualTo(("SF2002", "statements")));
        Assert.That(finding.Message, Does.Contain("needs more than 0 s"));
        Assert.That(gate.Inspect(SlotPlaces.Of("statements", "return ((1));")), Is.Empty, "what is harmless needs no watch");
    }
}
