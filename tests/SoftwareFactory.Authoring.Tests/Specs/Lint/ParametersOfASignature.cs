namespace SoftwareFactory.Authoring.Tests.Specs.Lint;

/// <summary>Parameters, and the values that examples give them.</summary>
public sealed class ParametersOfASignature
{
    private const string Rows = "| 2m | 3 | 6m | R1 |\n| 4m | 3 | 12m | R1 |\n| 5m | 3 | 15m | R1 |\n";
    private const string Head = "| price | units | result | rule |\n|---|---|---|---|\n";

    [Test]
    public void ThatNeverChangeAreFound()
    {
        var finding = LintedSpec.Of("- R1: The price is the product.", Head + Rows).Single();
        Assert.That(finding.ToString(), Does.StartWith("specs/order-price.spec.md(9,14): error SF1117: No example varies units, so nothing shows what it does."));
    }

    [TestCase(Head + Rows + "| 5m | 4 | 20m | R1 |\n", "public static decimal Apply(decimal price, int units)", TestName = "ThatChangeOnceAreNot")]
    [TestCase(Head + "| 2m | 3 | 6m | R1 |\n| 4m | 3 | 12m | R1 |\n", "public static decimal Apply(decimal price, int units)", TestName = "ThatTwoRowsCannotVaryAreNot")]
    [TestCase("| price | units | result | rule |\n|---|---|---|---|\n| 2m | default | 6m | R1 |\n| 4m | default | 12m | R1 |\n| 5m | default | 15m | R1 |\n", "public static (int A, int B) Apply(decimal price, CancellationToken units = default)", TestName = "ThatOnlySurroundTheWorkAreNot")]
    [TestCase(Head + Rows + "\n```csharp example \"more\" R1\nAssert.Pass();\n```\n", "public static decimal Apply(decimal price, int units)", TestName = "ThatACodeBlockMayVaryAreNot")]
    public void ThatChangeAreNot(string examples, string signature) => Assert.That(LintedSpec.Of("- R1: The price is the product.", examples, signature: signature), Is.Empty);
}
