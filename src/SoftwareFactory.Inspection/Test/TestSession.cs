using SoftwareFactory.Inspection.Compile;

namespace SoftwareFactory.Inspection.Test;

/// <summary>
/// Runs planned tests to the end: a test that does not come back or takes its process down costs that process, and a new one goes
/// on with what is left.
/// </summary>
internal sealed class TestSession(TestHostOptions options, string assemblyPath, IReadOnlyList<PlannedTest> tests)
{
    /// <summary>What a process may take before its first test and between two: loading, and nothing of a part's.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, TestEnd> _ends = new(StringComparer.Ordinal);

    /// <summary>Every test's end, by full name; a test that is missing was never reached.</summary>
    internal async Task<IReadOnlyDictionary<string, TestEnd>> RunAsync(CancellationToken cancellation)
    {
        while (tests.Where(test => !_ends.ContainsKey(test.FullName)).Select(test => test.FullName).ToArray() is { Length: > 0 } left)
        {
            var host = new TestHostProcess(options, assemblyPath, left);
            await using (host.ConfigureAwait(false))
            {
                if (!await RunOnceAsync(host, left, cancellation).ConfigureAwait(false))
                    break;
            }
        }

        return _ends;
    }

    /// <returns>True when another process would get further.</returns>
    private async Task<bool> RunOnceAsync(TestHostProcess host, string[] left, CancellationToken cancellation)
    {
        using var timer = new CancellationTokenSource(Patience, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timer.Token);
        string? running = null;
        try
        {
            if (!await host.ConnectAsync(either.Token).ConfigureAwait(false))
                return Blame(left[0], $"The test process did not start: {await host.DescribeEndAsync(cancellation).ConfigureAwait(false)}.");

            while (await host.NextAsync(either.Token).ConfigureAwait(false) is { } next)
            {
                switch (next.Event)
                {
                    case "start":
                        running = next.Test;
                        timer.CancelAfter(options.Timeout);
                        break;
                    case "end":
                        _ends[next.Test] = new TestEnd(Outcome(next.Outcome), next.Message, TimeSpan.FromSeconds(next.Seconds));
                        running = null;
                        timer.CancelAfter(Patience);
                        break;
                    case "done":
                        return false;
                }
            }

            var end = await host.DescribeEndAsync(either.Token).ConfigureAwait(false);
            if (running is null)
                return Blame(left.FirstOrDefault(test => !_ends.ContainsKey(test)) ?? left[^1], $"The test process ended between two tests: {end}.");

            _ends[running] = new TestEnd(ExampleOutcome.Crashed, $"The test process ended while it ran: {end}.", TimeSpan.Zero);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            if (running is null)
                return Blame(left.FirstOrDefault(test => !_ends.ContainsKey(test)) ?? left[^1], "The test process did nothing for a minute.");

            _ends[running] = new TestEnd(ExampleOutcome.TimedOut, FormattableString.Invariant($"It did not end within {options.Timeout.TotalSeconds} s."), TimeSpan.Zero);
            return true;
        }
    }

    // Nothing ran that could be to blame, so a new process would fail in the same place; one finding says so, and the other tests did not run.
    private bool Blame(string test, string what)
    {
        _ends[test] = new TestEnd(ExampleOutcome.Crashed, what, TimeSpan.Zero);
        return false;
    }

    private static ExampleOutcome Outcome(string? outcome) => outcome switch
    {
        "passed" => ExampleOutcome.Passed,
        "failed" => ExampleOutcome.Failed,
        _ => ExampleOutcome.NotRun,
    };
}
