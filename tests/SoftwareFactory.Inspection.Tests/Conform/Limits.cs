using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Tests.Conform;

public sealed class Limits
{
    private static readonly TemplateLimits Small = new() { MaxCharacters = 40, MaxLines = 3, MaxNesting = 3 };

    [TestCase("\"0123456789012345678901234567890123456\"", null)]
    [TestCase("\"01234567890123456789012345678901234567890\"", "SF2001")]
    [TestCase("x\n+\ny", "SF2004")]
    [TestCase("x\n\n\n", null)]
    [TestCase("(x\n+\n\ny)", "SF2001")]
    [TestCase("(((x)))", null)]
    [TestCase("((((x))))", "SF2002")]
    [TestCase("F(new A<B<C<int>>>())", "SF2002")]
    [TestCase("(\"((((\"[(int)'('] /* (( */)", null)]
    [TestCase("(($\"{((x))}\"))", "SF2002")]
    [TestCase("$$\"\"\"{(({{(x)}} \"\"\"", null)]
    [TestCase("/*)*/(/*)*/(/*)*/(/*)*/(x))))", "SF2002")]
    [TestCase("A</*;*/A</*;*/A</*;*/A<x>>>>.B", "SF2002")]
    [TestCase("(x < 1 & x < 2 & x < 3 & x < y)", null)]
    public void AreTheTemplates(string answer, string? rule)
    {
        using var project = new TestProject();
        var findings = project.Conform(SlotPlaces.Of("expression", answer) with { Limits = Small });
        Assert.That(findings.Select(finding => finding.Rule.Id), Is.EqualTo(rule is null ? Array.Empty<string>() : [rule]), string.Join('\n', findings));
    }

    [Test]
    public void NameTheSlotAndThePlaceInTheAnswer()
    {
        using var project = new TestProject();
        var finding = project.Conform(TestPart.Function("return 1;\nreturn ((2;")).Single();
        Assert.That(finding.Message, Does.StartWith("Slot body, 2:11: this is not statements: CS1026"));
        Assert.That(finding.SpecId, Is.EqualTo("pricing.discount"));
    }
}
