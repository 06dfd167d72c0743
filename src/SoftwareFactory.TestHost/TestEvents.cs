using NUnit.Framework.Interfaces;

namespace SoftwareFactory.TestHost;

/// <summary>Passes NUnit's events on, for tests only: suites say nothing that the parent needs.</summary>
internal sealed class TestEvents(EventStream events) : ITestListener
{
    public void TestStarted(ITest test)
    {
        if (!test.IsSuite)
            events.Started(test.FullName);
    }

    public void TestFinished(ITestResult result)
    {
        if (!result.Test.IsSuite)
            events.Ended(result.Test.FullName, Outcome(result.ResultState.Status), result.Message, result.Duration);
    }

    public void TestOutput(TestOutput output)
    {
    }

    public void SendMessage(TestMessage message)
    {
    }

    private static string Outcome(TestStatus status) => status switch
    {
        TestStatus.Passed or TestStatus.Warning => "passed",
        TestStatus.Failed => "failed",
        _ => "skipped",
    };
}
