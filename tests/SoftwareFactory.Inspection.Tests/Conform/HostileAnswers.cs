using SoftwareFactory.Core.Templates;

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
}
