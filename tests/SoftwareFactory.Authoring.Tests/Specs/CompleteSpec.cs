using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Authoring.Tests.Specs;

public sealed class CompleteSpec
{
    private readonly Spec _spec = SpecText.ReadGood().Spec!;

    [Test]
    public void HasNoFindings() => Assert.That(SpecText.ReadGood().Findings, Is.Empty);

    [Test]
    public void GivesItsFrontMatter()
    {
        Assert.That(_spec.Id, Is.EqualTo("pricing.bulk-discount"));
        Assert.That(_spec.Template, Is.EqualTo("function"));
        Assert.That(_spec.TemplateLocation, Is.EqualTo(new SourceLocation(SpecText.Path, 3, 11)));
        Assert.That(_spec.Owner, Is.EqualTo("payments-team"));
        Assert.That(_spec.Why, Is.EqualTo("Bulk orders are priced by hand today; three billing errors a month."));
    }

    [Test]
    public void GivesParametersAsTextsAndLists()
    {
        Assert.That(_spec.With.Select(parameter => parameter.Name), Is.EqualTo(new[] { "namespace", "usings" }));
        Assert.That(_spec.With[0].Text, Is.EqualTo("Shop.Pricing"));
        Assert.That(_spec.With[0].Items, Is.Null);
        Assert.That(_spec.With[0].Location, Is.EqualTo(new SourceLocation(SpecText.Path, 7, 14)));
        Assert.That(_spec.With[1].Text, Is.EqualTo("System.Text, System.Linq"));
        Assert.That(_spec.With[1].Items, Is.EqualTo(new[] { "System.Text", "System.Linq" }));
    }

    [Test]
    public void GivesTitleAndBody()
    {
        Assert.That(_spec.Title, Is.EqualTo("Bulk discount"));
        Assert.That(_spec.Body, Does.StartWith("# Bulk discount\nWhat it is for.\n").And.EndsWith("```\n"));
        Assert.That(_spec.Digest, Is.EqualTo(Digest.OfText(SpecText.Good)));
    }

    [Test]
    public void GivesRulesInOneLineEach()
    {
        Assert.That(_spec.Rules, Is.EqualTo(new[]
        {
            new Clause("R1", "Fewer than 10 units cost the price.", new SourceLocation(SpecText.Path, 14, 1)),
            new Clause("R2", "A negative quantity throws.", new SourceLocation(SpecText.Path, 15, 1)),
        }));
    }

    [Test]
    public void GivesRowsAsExamples()
    {
        var row = (RowExample)_spec.Examples[0];
        Assert.That(row.Name, Is.EqualTo("row 1"));
        Assert.That(row.Clause, Is.EqualTo("R1"));
        Assert.That(row.IsHoldout, Is.False);
        Assert.That(row.Location, Is.EqualTo(new SourceLocation(SpecText.Path, 21, 1)));
        Assert.That(row.Cells, Is.EqualTo(new[] { KeyValuePair.Create("unitPrice", "10.00m"), KeyValuePair.Create("quantity", "3") }));
        Assert.That(row.Result, Is.EqualTo("30.00m"));
        Assert.That(row.Throws, Is.Null);
    }

    [Test]
    public void GivesThrowingRows()
    {
        var row = (RowExample)_spec.Examples[1];
        Assert.That(row.Name, Is.EqualTo("row 2"));
        Assert.That(row.Result, Is.Null);
        Assert.That(row.Throws, Is.EqualTo("ArgumentOutOfRangeException"));
    }

    [Test]
    public void GivesCodeBlocksAsExamples()
    {
        var code = (CodeExample)_spec.Examples[2];
        Assert.That(code.Name, Is.EqualTo("a big one"));
        Assert.That(code.Clause, Is.EqualTo("R1"));
        Assert.That(code.Location, Is.EqualTo(new SourceLocation(SpecText.Path, 25, 1)));
        Assert.That(code.Code, Is.EqualTo("var x = 1;\n    Assert.That(x, Is.EqualTo(1));"));
    }

    [TestCase("\r\n")]
    [TestCase("\r")]
    public void ReadsTheSameWithOtherLineEnds(string lineEnd)
    {
        var other = SpecReader.Read(SpecText.Path, "\uFEFF" + SpecText.Good.Replace("\n", lineEnd, StringComparison.Ordinal));
        Assert.That(other.Findings, Is.Empty);
        Assert.That(other.Spec!.Digest, Is.EqualTo(_spec.Digest));
        Assert.That(other.Spec.Body, Is.EqualTo(_spec.Body));
        Assert.That(other.Spec.Examples.Select(example => example.Location), Is.EqualTo(_spec.Examples.Select(example => example.Location)));
    }

    [Test]
    public void MayLackTheTitle()
    {
        var reading = SpecText.With("# Bulk discount\n", "");
        Assert.That(reading.Findings, Is.Empty);
        Assert.That(reading.Spec!.Title, Is.EqualTo("pricing.bulk-discount"));
    }

    [Test]
    public void MayLackParameters()
    {
        var reading = SpecText.With("with:\n  namespace: Shop.Pricing\n  usings: [System.Text, System.Linq]\n", "with:\n");
        Assert.That(reading.Findings, Is.Empty);
        Assert.That(reading.Spec!.With, Is.Empty);
    }
}
