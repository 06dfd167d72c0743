using SoftwareFactory.Inspection.Compile;

namespace SoftwareFactory.Inspection.Test;

/// <summary>The life of one test process: it runs tests one after the other until all have ended or one harms it. Not thread-safe.</summary>
internal sealed class TestPass(TestHostOptions options, string assemblyPath, IReadOnlyList<PlannedTest> tests)
{
    /// <summary>What a process may take before its first test: loading, and nothing of a part's.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>What it may take between two tests beyond what a test may: collecting what the first has left.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, PlannedTest> _tests = tests.GroupBy(test => test.FullName, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    private readonly Dictionary<PlannedTest, TestEnd> _ends = new(ReferenceEqualityComparer.Instance);
    private PlannedTest? _last;
    private bool _running;

    /// <summary>The tests that ended by themselves.</summary>
    internal IReadOnlyDictionary<PlannedTest, TestEnd> Ends => _ends;

    /// <summary>How long the process waits after its last test for what tests have set off.</summary>
    internal TimeSpan Linger { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs the tests.</summary>
    /// <returns>Null when the process came to its end.</returns>
    internal async Task<Harm?> RunAsync(CancellationToken cancellation)
    {
        var host = new TestHostProcess(options, assemblyPath, tests.Select(test => test.FullName), Linger);
        await using (host.ConfigureAwait(false))
        {
            using var timer = new CancellationTokenSource(Patience, options.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timer.Token);
            try
            {
                return await RunAsync(host, timer, either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return new Harm(_last, new TestEnd(ExampleOutcome.TimedOut, TimeoutMessage(), TimeSpan.Zero), IsProved: false);
            }
        }
    }

    private async Task<Harm?> RunAsync(TestHostProcess host, CancellationTokenSource timer, CancellationToken cancellation)
    {
        if (!await host.ConnectAsync(cancellation).ConfigureAwait(false))
            return new Harm(null, Crashed($"The test process did not start: {await host.DescribeEndAsync(cancellation).ConfigureAwait(false)}. {host.Complaint()}"), IsProved: false);

        while (await host.NextAsync(cancellation).ConfigureAwait(false) is { } next)
        {
            switch (next.Event)
            {
                case "start" when _tests.TryGetValue(next.Test, out var test):
                    (_last, _running) = (test, true);
                    timer.CancelAfter(options.Timeout);
                    break;
                case "end" when _tests.TryGetValue(next.Test, out var test):
                    _ends[test] = new TestEnd(Outcome(next.Outcome), next.Message, TimeSpan.FromSeconds(next.Seconds));
                    _running = false;
                    timer.CancelAfter(options.Timeout + Pause + Linger);
                    break;
                case "left" when _tests.TryGetValue(next.Test, out var test):
                    return new Harm(test, new TestEnd(ExampleOutcome.LeftBehind, next.Message, TimeSpan.Zero), IsProved: true);
                case "done":
                    return null;
            }
        }

        var end = await host.DescribeEndAsync(cancellation).ConfigureAwait(false);
        if (host.Exceeded is { } limit) return new Harm(_last, new TestEnd(ExampleOutcome.OverLimit, $"more than {limit}", TimeSpan.Zero), IsProved: false);
        if (_last is null) return new Harm(null, Crashed($"The test process ended before its first test: {end}. {host.Complaint()}"), IsProved: false);
        return new Harm(_last, Crashed(_running ? $"The test process ended while it ran: {end}." : $"The test process ended after it: {end}."), IsProved: false);
    }

    private string TimeoutMessage() => _last is null
        ? "The test process did nothing for a minute."
        : _running
            ? FormattableString.Invariant($"It did not end within {options.Timeout.TotalSeconds} s.")
            : "After it the test process hung.";

    private static TestEnd Crashed(string message) => new(ExampleOutcome.Crashed, message, TimeSpan.Zero);

    private static ExampleOutcome Outcome(string? outcome) => outcome switch
    {
        "passed" => ExampleOutcome.Passed,
        "failed" => ExampleOutcome.Failed,
        _ => ExampleOutcome.Skipped,
    };
}
