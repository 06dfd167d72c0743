using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Tests.Specs;

public sealed class ExampleTables
{
    private const string Row = "| 10.00m | 3 | 30.00m | R1 |";

    [TestCase("\"a\\|b\"", "\"a|b\"")]
    [TestCase("a \\|\\| b", "a || b")]
    [TestCase("*x* * _y_", "*x* * _y_")]
    [TestCase("List<int> [0](1) <b>", "List<int> [0](1) <b>")]
    [TestCase("`3`", "3")]
    [TestCase("`a` + `b`", "`a` + `b`")]
    [TestCase("``", "``")]
    [TestCase("\"&amp; \\n \\\\\"", "\"&amp; \\n \\\\\"")]
    [TestCase("'`'", "'`'")]
    [TestCase("\"one ` tick\"", "\"one ` tick\"")]
    [TestCase("3\t", "3")]
    public void KeepCellsAsWritten(string written, string text)
    {
        var reading = SpecText.With("10.00m | 3 |", $"10.00m | {written} |");
        Assert.That(reading.Findings, Is.Empty);
        Assert.That(((RowExample)reading.Spec!.Examples[0]).Cells[1].Value, Is.EqualTo(text));
    }

    [TestCase("10.00m | 3 | 30.00m | R1")]
    [TestCase("   | 10.00m|3|30.00m|R1|   ")]
    public void NeedNoBarsAtTheEnds(string row)
    {
        var reading = SpecText.With(Row, row);
        Assert.That(reading.Findings, Is.Empty);
        Assert.That(((RowExample)reading.Spec!.Examples[0]).Result, Is.EqualTo("30.00m"));
    }

    [TestCase("| 10.00m | 3 | 30.00m |", "SF1107 (21,1)")]
    [TestCase("| 10.00m | 3 | 30.00m | R1 | x |", "SF1107 (21,1)")]
    [TestCase("| 10.00m |  | 30.00m | R1 |", "SF1107 (21,13)")]
    [TestCase("| 10.00m | 3 | 30.00m |   |", "SF1107 (21,27)")]
    [TestCase("| 10.00m | 3 | 30.00m | rule 1 |", "SF1107 (21,25)")]
    [TestCase("| 10.00m | 3 | 30.00m | R1, R2 |", "SF1107 (21,25)")]
    [TestCase("| 10.00m | 3 | 30.00m | R9 |", "SF1105 (21,25)")]
    public void WithAWrongRowAreReported(string row, string place)
    {
        var reading = SpecText.With(Row, row);
        Assert.That(reading.Findings.Places(), Is.EqualTo(new[] { place }));
        Assert.That(reading.Spec!.Examples.OfType<RowExample>().Last().Name, Is.EqualTo("row 2"), "rows keep their numbers");
    }

    [TestCase("| unitPrice | quantity | result | clause |")]
    [TestCase("| unitPrice | quantity | value | rule |")]
    [TestCase("| unitPrice | unitPrice | result | rule |")]
    [TestCase("| unitPrice | | result | rule |")]
    [TestCase("| unitPrice | Quantity | Result | rule |")]
    public void WithWrongColumnsAreReported(string header) =>
        Assert.That(SpecText.With("| unitPrice | quantity | result | rule |", header).Findings.Places(), Does.Contain("SF1107 (19,1)"));

    [TestCase("|---|---|---|")]
    [TestCase("| - | - | - | x |")]
    public void WithAWrongLineOfDashesAreReported(string dashes) =>
        Assert.That(SpecText.With("|---|---|---|---|", dashes).Findings.Places(), Does.Contain("SF1107 (19,1)"));

    [Test]
    public void WithoutRowsAreReported() =>
        Assert.That(SpecText.With("## Examples\n", "## Examples\n| call | result | rule |\n|:-|-:|:-:|\n\n").Findings.Places(), Is.EqualTo(new[] { "SF1107 (19,1)" }));

    [Test]
    public void MayBeSeveralAndAreCountedThrough()
    {
        var reading = SpecText.With("```csharp example", "Some prose.\n\n| call | result | rule |\n|:-|-:|:-:|\n| F() | true | R2 |\n\n```csharp example");
        Assert.That(reading.Findings, Is.Empty);
        Assert.That(reading.Spec!.Examples.Select(example => example.Name), Is.EqualTo(new[] { "row 1", "row 2", "row 3", "a big one" }));
        Assert.That(((RowExample)reading.Spec.Examples[2]).Cells, Is.EqualTo(new[] { KeyValuePair.Create("call", "F()") }));
    }

    [Test]
    public void MayFollowProseDirectly() =>
        Assert.That(SpecText.With("## Examples\n", "## Examples\nIn euros:\n").Spec!.Examples, Has.Count.EqualTo(3));

    [Test]
    public void OutsideTheSectionAreProse() =>
        Assert.That(SpecText.With("What it is for.\n", "| a | b |\n|---|---|\n| 1 | 2 |\n").Findings, Is.Empty);

    [Test]
    public void InACommentDoNotCount() =>
        Assert.That(SpecText.With(Row, $"<!-- {Row} -->").Spec!.Examples.OfType<RowExample>(), Is.Empty);

    [Test]
    public void NamingNoExceptionAreAValue() =>
        Assert.That(((RowExample)SpecText.With("30.00m | R1", "throwsNothing | R1").Spec!.Examples[0]).Result, Is.EqualTo("throwsNothing"));
}
