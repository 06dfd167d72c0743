using System.Text.Json;
using NUnit.Framework.Interfaces;

namespace SoftwareFactory.TestHost;

/// <summary>Writes one line of JSON as each test starts and ends, flushed at once: the parent must know which test was running when the process dies.</summary>
internal sealed class ResultLines(Stream stream) : ITestListener, IDisposable
{
    private const string Mark = "##factory ";
    private const int LongestMessage = 2000;

    private readonly Lock _writing = new();
    private readonly StreamWriter _writer = new(stream) { AutoFlush = true };

    /// <inheritdoc/>
    public void TestStarted(ITest test)
    {
        if (!test.IsSuite) Write(new { @event = "start", test = test.FullName });
    }

    /// <inheritdoc/>
    public void TestFinished(ITestResult result)
    {
        if (result.Test.IsSuite) return;
        var message = result.Message ?? "";
        Write(new
        {
            @event = "end",
            test = result.Test.FullName,
            passed = result.ResultState.Status == TestStatus.Passed,
            message = message.Length > LongestMessage ? message[..LongestMessage] : message,
            seconds = result.Duration,
        });
    }

    /// <inheritdoc/>
    public void TestOutput(TestOutput output)
    {
        // What a test prints is nobody's business here.
    }

    /// <inheritdoc/>
    public void SendMessage(TestMessage message)
    {
        // No receiver.
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Write(object message)
    {
        lock (_writing) _writer.WriteLine(Mark + JsonSerializer.Serialize(message));
    }
}
