using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Tests.Specs;

public sealed class CodeBlocks
{
    private const string Info = "```csharp example \"a big one\" R1";

    [TestCase("```csharp example a big one R1")]
    [TestCase("```csharp example \"a big one\"")]
    [TestCase("```csharp example \"\" R1")]
    [TestCase("```csharp example \" \" R1")]
    [TestCase("```csharp example \"a\" R1 R2")]
    [TestCase("```csharp example \"a\" rule 1")]
    [TestCase("```csharp example")]
    public void WithAWrongFirstLineAreReported(string info) =>
        Assert.That(SpecText.With(Info, info).Findings.Places(), Is.EqualTo(new[] { "SF1107 (24,1)" }));

    [Test]
    public void OfAnUnknownRuleAreReported() =>
        Assert.That(SpecText.With("one\" R1", "one\" R7").Findings.Places(), Is.EqualTo(new[] { "SF1105 (24,1)" }));

    [Test]
    public void WithATitleTwiceAreReported()
    {
        var reading = SpecText.With("```csharp example", "```csharp example \"a big one\" R2\n_ = 1;\n```\n\n```csharp example");
        Assert.That(reading.Findings.Places(), Is.EqualTo(new[] { "SF1107 (28,1)" }));
    }

    [Test]
    public void NamedLikeARowAreReported() =>
        Assert.That(SpecText.With("a big one", "row 2").Findings.Places(), Is.EqualTo(new[] { "SF1107 (24,1)" }));

    [Test]
    public void WithoutCodeAreReported() =>
        Assert.That(SpecText.With("var x = 1;\n    Assert.That(x, Is.EqualTo(1));\n", "\n").Findings.Places(), Is.EqualTo(new[] { "SF1107 (24,1)" }));

    [Test]
    public void ThatNeverEndAreReported() =>
        Assert.That(SpecText.With("(1));\n```\n", "(1));\n").Findings.Places(), Is.EqualTo(new[] { "SF1107 (24,1)" }));

    [Test]
    public void OutsideTheSectionAreReported() =>
        Assert.That(SpecText.With("What it is for.\n", "```csharp example \"x\" R1\n_ = 1;\n```\n").Findings.Places(), Is.EqualTo(new[] { "SF1107 (11,1)" }));

    [TestCase("```csharp")]
    [TestCase("```text")]
    [TestCase("```csharp examples")]
    [TestCase("```")]
    public void OfAnotherKindAreProse(string info)
    {
        var reading = SpecText.With(Info, info);
        Assert.That(reading.Findings, Is.Empty);
        Assert.That(reading.Spec!.Examples, Has.Count.EqualTo(2));
    }

    [Test]
    public void MayHoldMarkdownAndOtherFences()
    {
        var reading = SpecText.With(Info + "\nvar x = 1;\n", "~~~~csharp  example  \"a \\| b\" R1\n\n## Rules\n- R9: no rule\n```\n| no | table |\n").Spec;
        Assert.That(reading!.Rules, Has.Count.EqualTo(2));
    }

    [Test]
    public void KeepTheirCodeAsWritten()
    {
        var reading = SpecText.With("```csharp example \"a big one\" R1\nvar x = 1;", "  ````csharp example \"a big one\" R1\n  var x = @\"\\n ```\n\n  | a |\";");
        Assert.That(reading.Spec!.Examples.OfType<CodeExample>(), Is.Empty, "the fence of four never ends");
        var closed = Authoring.Specs.SpecReader.Read(SpecText.Path, reading.Spec.Text.Replace("(1));\n```", "(1));\n  ````", StringComparison.Ordinal));
        Assert.That(closed.Findings, Is.Empty);
        Assert.That(((CodeExample)closed.Spec!.Examples[2]).Code, Is.EqualTo("var x = @\"\\n ```\n\n| a |\";\n  Assert.That(x, Is.EqualTo(1));"));
    }
}
