using NUnit.Framework.Interfaces;

namespace SoftwareFactory.TestHost;

/// <summary>
/// Passes NUnit's events on, for tests only, and watches what tests leave behind: at once what the next test would meet, and after each class
/// finalizers and memory. A process in which a test left something runs no further test.
/// </summary>
internal sealed class TestEvents(EventStream events) : ITestListener
{
    private static readonly long MostMemoryKept = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4;

    private Leftovers? _before;
    private string _last = "";

    public void TestStarted(ITest test)
    {
        if (test.IsSuite) return;
        _before = new Leftovers();
        _last = test.FullName;
        events.Started(test.FullName);
    }

    public void TestFinished(ITestResult result)
    {
        if (!result.Test.IsSuite) Finished(result);
        else if (result.Test.Fixture is not null) CleanUp();
    }

    public void TestOutput(TestOutput output)
    {
    }

    public void SendMessage(TestMessage message)
    {
    }

    private void Finished(ITestResult result)
    {
        events.Ended(result.Test.FullName, Outcome(result.ResultState.Status), result.Message, result.Duration);
        if (_before?.Find() is { } left) Refuse(left);
    }

    // What a test made is young; the one full collection is for tests that hoard.
    private void CleanUp()
    {
        GC.Collect(0);
        GC.WaitForPendingFinalizers();
        if (GC.GetTotalMemory(forceFullCollection: false) > MostMemoryKept && GC.GetTotalMemory(forceFullCollection: true) > MostMemoryKept)
            Refuse("more than a quarter of all memory in use");
    }

    private void Refuse(string left)
    {
        events.Left(_last, left);

        // The parent ends this process.
        Thread.Sleep(Timeout.Infinite);
    }

    private static string Outcome(TestStatus status) => status switch
    {
        TestStatus.Passed => "passed",
        TestStatus.Failed => "failed",
        _ => "skipped",
    };
}
