using System.Xml.Linq;
using SoftwareFactory.Inspection.Test;

namespace SoftwareFactory.Inspection.Tests.Test;

public sealed class Trx
{
    private static readonly XNamespace Ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    private static readonly ExampleResult[] Results =
    [
        new("a.b", TestPart.Row("R1", 10, "1", "1"), ExampleOutcome.Passed, null, TimeSpan.FromMilliseconds(12)),
        new("a.b", TestPart.Row("R1", 10, "1", "1"), ExampleOutcome.Failed, "1 < 2 & \u0001 😀", TimeSpan.Zero),
        new("a.b", TestPart.Row("R1", 11, "1", "1", holdout: true), ExampleOutcome.TimedOut, "clause R1", TimeSpan.Zero),
    ];

    [Test]
    public void CountsEveryOutcome()
    {
        var counters = XDocument.Parse(TrxWriter.Write("Shop", Results)).Descendants(Ns + "Counters").Single();
        Assert.That(counters.Attributes().Where(attribute => attribute.Value != "0").Select(attribute => attribute.ToString()), Is.EqualTo(new[]
        {
            "total=\"3\"", "executed=\"3\"", "passed=\"1\"", "failed=\"1\"", "timeout=\"1\"",
        }));
    }

    [Test]
    public void TiesEachResultToItsDefinition()
    {
        var document = XDocument.Parse(TrxWriter.Write("Shop", Results));
        var results = document.Descendants(Ns + "UnitTestResult").Select(result => (string)result.Attribute("testId")!).ToArray();
        Assert.That(results, Is.Unique);
        Assert.That(document.Descendants(Ns + "UnitTest").Select(test => (string)test.Attribute("id")!), Is.EqualTo(results));
        Assert.That(document.Descendants(Ns + "TestEntry").Select(test => (string)test.Attribute("testId")!), Is.EqualTo(results));
    }

    [Test]
    public void IsTheSameTextForTheSameResults()
    {
        var text = TrxWriter.Write("Shop", Results);
        Assert.That(TrxWriter.Write("Shop", Results), Is.EqualTo(text));
        Assert.That(text, Does.Not.Contain('\r').And.EndsWith("</TestRun>\n"));
    }
}
