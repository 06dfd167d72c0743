using Build.Testing;

namespace Build.Tests.Testing;

internal sealed class TestSummaries
{
    [Test]
    public void AddUpAllFilesByOutcome()
    {
        using var root = new TemporaryFolder();
        root.Write("a.trx", Trx("Passed", "Passed", "Failed", "NotExecuted"));
        root.Write("b.trx", Trx("Passed", "Timeout", "Inconclusive"));

        Assert.That(TestSummary.Read(root.Path), Is.EqualTo(new TestSummary(3, 2, 2)));
        Assert.That(TestSummary.Read(root.Path).ToString(), Is.EqualTo("3 passed, 2 failed, 2 skipped"));
    }

    [Test]
    public void AreZeroWhenNothingRan() =>
        Assert.That(TestSummary.Read("/no/such/folder"), Is.EqualTo(new TestSummary(0, 0, 0)));

    private static string Trx(params string[] outcomes) =>
        "<TestRun xmlns=\"http://microsoft.com/schemas/VisualStudio/TeamTest/2010\"><Results>"
        + string.Concat(outcomes.Select(outcome => $"<UnitTestResult testName=\"t\" outcome=\"{outcome}\" />"))
        + "</Results></TestRun>";
}
