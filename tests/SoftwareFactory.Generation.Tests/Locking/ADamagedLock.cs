using SoftwareFactory.Generation.Locking;

namespace SoftwareFactory.Generation.Tests.Locking;

internal sealed class ADamagedLock
{
    private static readonly string Good = GenerationLock.Empty
        .With("a", [Sample.Entry(Sample.Request with { SpecId = "a" }, Sample.Response)])
        .With("b", [Sample.Entry(Sample.Request with { SpecId = "b" }, Sample.Response)])
        .Write();

    private static readonly string Line = Good.Split('\n')[2];

    [TestCase("", 1, "does not begin with")]
    [TestCase("{}", 1, "does not begin with")]
    [TestCase("{\"version\":0,\"entries\":[\nnull]}\n", 1, "does not begin with")]
    [TestCase("{\"version\":1,\"entries\":[", 1, "does not end with")]
    [TestCase("{\"version\":1,\"entries\":[\n\nnull]}", 2, "does not end with a comma")]
    [TestCase("{\"version\":1,\"entries\":[\n{},\nnull]}", 2, "The entry has no 'request'.")]
    [TestCase("{\"version\":1,\"entries\":[\n[],\nnull]}", 2, "The line is not a JSON object.")]
    [TestCase("{\"version\":1,\"entries\":[\n{\"a\":1,\"a\":2},\nnull]}", 2, "whose names are unique")]
    [TestCase("{\"version\":1,\"entries\":[\nx,\nnull]}", 2, "The line is not a JSON object")]
    public void IsReportedWithItsLine(string text, int line, string message)
    {
        var reading = LockReader.Read("Shop/factory.lock.json", text);

        Assert.That(reading.Lock, Is.Null);
        Assert.That(reading.Findings.Select(finding => (finding.Rule.Id, finding.Location.ToString())), Is.EqualTo([("SF3005", $"Shop/factory.lock.json({line},1)")]));
        Assert.That(reading.Findings[0].Message, Does.Contain(message));
    }

    [TestCase("{\"version\":2,\"entries\":[\nnull]}\n", 2)]
    [TestCase("{\"version\":17,\"parts\":{\"a\":1}}", 17)]
    public void OfANewerVersionSaysSoWhateverElseItHolds(string text, int version) =>
        Assert.That(LockReader.Read("Shop/factory.lock.json", text).Findings.Select(finding => finding.ToString()), Is.EqualTo(new[]
        {
            $"Shop/factory.lock.json(1,1): error SF9030: The lock has format {version}, and this version reads formats up to 1. Update SoftwareFactory here to the version that wrote it.",
        }));

    [TestCase("\"attempt\":1,\"inputTokens\"", "\"attempt\":0,\"inputTokens\"", "'attempt' is not a whole number from 1.")]
    [TestCase("\"attempt\":1,\"inputTokens\"", "\"attempt\":1.5,\"inputTokens\"", "'attempt' is not a whole number from 1.")]
    [TestCase("\"attempt\":1,\"inputTokens\"", "\"inputTokens\"", "The entry has no 'attempt'.")]
    [TestCase("\"attempt\":1,\"inputTokens\"", "\"attempt\":1,\"attempt\":2,\"inputTokens\"", "whose names are unique")]
    [TestCase("\"model\":\"gpt-5\"", "\"model\":7", "'model' is not a text.")]
    [TestCase("\"model\":\"gpt-5\"", "\"model\":\"\"", "'model' is empty.")]
    [TestCase("\"model\":\"gpt-5\"", "\"model\":\"\\ud83d\"", "'model' holds a lone surrogate.")]
    [TestCase("\"spec\":\"b\"", "\"specs\":\"b\"", "The entry has no 'spec'.")]
    [TestCase("\"spec\":\"b\"", "\"note\":\"\",\"spec\":\"b\"", "unknown member 'note'")]
    [TestCase("\"request\":\"", "\"request\":\"A", "'request' is not a SHA-256 digest")]
    [TestCase("\"serial\":\"SF-", "\"serial\":\"SX-", "'serial' is not a serial number.")]
    [TestCase("\"outputs\":{", "\"outputs\":[],\"x\":{", "'outputs' is not an object.")]
    [TestCase("Pricing/BulkDiscount.cs", "../../etc/passwd", "'../../etc/passwd' is not a path below")]
    [TestCase("Pricing/BulkDiscount.cs", "/etc/passwd", "is not a path below")]
    [TestCase("Pricing/BulkDiscount.cs", "C:\\\\x.cs", "is not a path below")]
    public void SaysWhatIsWrongWithAnEntry(string old, string @new, string message)
    {
        var damaged = Line.Replace(old, @new, StringComparison.Ordinal);
        Assert.That(damaged, Is.Not.EqualTo(Line));

        var reading = LockReader.Read("factory.lock.json", Good.Replace(Line, damaged, StringComparison.Ordinal));

        Assert.That(reading.Lock, Is.Null);
        Assert.That(reading.Findings, Has.Count.EqualTo(1));
        Assert.That(reading.Findings[0].Location.Line, Is.EqualTo(3));
        Assert.That(reading.Findings[0].Message, Does.Contain(message));
    }

    [Test]
    public void ReportsEveryDefectiveLine()
    {
        var reading = LockReader.Read("factory.lock.json", Good.Replace("\"spec\":", "\"spek\":", StringComparison.Ordinal));

        Assert.That(reading.Findings.Select(finding => finding.Location.Line), Is.EqualTo([2, 3]));
    }

    [Test]
    public void HoldsNoAttemptTwice()
    {
        var finding = LockReader.Read("factory.lock.json", Good.Replace(Line, $"{Line}\n{Line}", StringComparison.Ordinal)).Findings.Single();

        Assert.That(finding.ToString(), Is.EqualTo("factory.lock.json(4,1): error SF3005: Line 3 already holds attempt 1 of b. Remove one of the two lines."));
        Assert.That(finding.SpecId, Is.EqualTo("b"));
    }

    [Test]
    public void NamesAMergeConflict()
    {
        var findings = LockReader.Read("factory.lock.json", Good.Replace(Line, $"<<<<<<< ours\n{Line}\n=======\n>>>>>>> theirs", StringComparison.Ordinal)).Findings;

        Assert.That(findings.Select(finding => finding.Location.Line), Is.EqualTo([3, 5, 6]));
        Assert.That(findings.Select(finding => finding.Message), Has.All.StartsWith("The lock holds an unresolved merge conflict."));
    }

    [Test]
    public void IsRefusedWhereverItWasCut()
    {
        for (var length = 0; length < Good.Length - 1; length++)
        {
            var reading = LockReader.Read("factory.lock.json", Good[..length]);

            Assert.That(reading.Lock, Is.Null);
            Assert.That(reading.Findings, Is.Not.Empty);
        }
    }
}
