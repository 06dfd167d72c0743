using System.Collections.Concurrent;
using SoftwareFactory.Inspection.Compile;

namespace SoftwareFactory.Inspection.Test;

/// <summary>
/// Runs planned tests to the end, many parts to a process and at most a process a core. A test that does not come back or takes its process down costs
/// that process. Whose fault it was shows in a process of the part's own: what does not happen again there came of a part that ran before.
/// </summary>
internal sealed class TestSession(TestHostOptions options, string assemblyPath, IReadOnlyList<PlannedTest> tests)
{
    /// <summary>How many parts are worth the start of another process.</summary>
    private const int PartsPerProcess = 100;

    /// <summary>How many parts that ran before are tried.</summary>
    private const int MostSuspects = 8;

    /// <summary>What a part alone gets to show what it has set off.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<PlannedTest, TestEnd> _ends = new(ReferenceEqualityComparer.Instance);
    private int _processes;

    /// <summary>After so many tests that harm the process, the rest of a part does not run.</summary>
    internal int MostHarm { get; init; } = 3;

    /// <summary>How many test processes were started.</summary>
    internal int Processes => _processes;

    /// <summary>Every test's end; a test that is missing was never reached.</summary>
    internal async Task<IReadOnlyDictionary<PlannedTest, TestEnd>> RunAsync(CancellationToken cancellation)
    {
        var parts = tests.GroupBy(test => test.Part, ReferenceEqualityComparer.Instance).Select(part => part.ToArray()).ToArray();
        if (parts.Length == 0) return _ends;
        var processes = Math.Clamp((parts.Length + PartsPerProcess - 1) / PartsPerProcess, 1, Environment.ProcessorCount);
        await Task.WhenAll(parts.Chunk(Math.Max(1, (parts.Length + processes - 1) / processes)).Select(chunk => RunTogetherAsync(chunk, cancellation))).ConfigureAwait(false);
        return _ends;
    }

    private async Task RunTogetherAsync(PlannedTest[][] parts, CancellationToken cancellation)
    {
        var left = parts.ToList();
        while (left.Count > 0)
        {
            var pass = new TestPass(options, assemblyPath, [.. left.SelectMany(part => part)]);
            Interlocked.Increment(ref _processes);
            var harm = await pass.RunAsync(cancellation).ConfigureAwait(false);
            Take(pass);
            if (harm is null) return;
            if (harm.Test is not { } test)
            {
                // A new process would fail in the same place: one finding says so, and the other tests did not run.
                _ends[left[0][0]] = harm.End;
                return;
            }

            var harmed = left.Single(part => part.Contains(test, ReferenceEqualityComparer.Instance));
            var before = left.Where(part => part != harmed && part.Any(pass.Ends.ContainsKey)).ToArray();
            if (harm.IsProved || before.Length == 0) await BlameAsync(harm, harmed, cancellation).ConfigureAwait(false);
            else await FindCulpritAsync(harm, harmed, [.. before.Reverse().Take(MostSuspects)], cancellation).ConfigureAwait(false);
            left.RemoveAll(part => part == harmed || part.All(_ends.ContainsKey));
        }
    }

    private async Task BlameAsync(Harm harm, PlannedTest[] part, CancellationToken cancellation)
    {
        _ends[harm.Test!] = harm.End;
        await RunAloneAsync([.. part.Where(test => !_ends.ContainsKey(test))], harmed: 1, cancellation).ConfigureAwait(false);
    }

    private async Task FindCulpritAsync(Harm harm, PlannedTest[] part, PlannedTest[][] suspects, CancellationToken cancellation)
    {
        if (await HarmsAloneAsync(part, cancellation).ConfigureAwait(false)) return;
        foreach (var suspect in suspects)
        {
            if (await HarmsAloneAsync(suspect, cancellation).ConfigureAwait(false)) return;
        }

        // Nobody does it alone; a run that ended like this does not pass.
        _ends[harm.Test!] = harm.End with { Message = $"{harm.End.Message} Alone it does not; a part that ran before it may be to blame." };
    }

    private Task<bool> HarmsAloneAsync(PlannedTest[] part, CancellationToken cancellation)
    {
        foreach (var test in part) _ends.TryRemove(test, out _);
        return RunAloneAsync(part, harmed: 0, cancellation);
    }

    /// <returns>True when one of the tests did harm.</returns>
    private async Task<bool> RunAloneAsync(PlannedTest[] part, int harmed, CancellationToken cancellation)
    {
        var before = harmed;
        while (harmed < MostHarm && part.Where(test => !_ends.ContainsKey(test)).ToArray() is { Length: > 0 } left)
        {
            var pass = new TestPass(options, assemblyPath, left) { Linger = Linger };
            Interlocked.Increment(ref _processes);
            var harm = await pass.RunAsync(cancellation).ConfigureAwait(false);
            Take(pass);
            if (harm is null) break;
            _ends[harm.Test ?? left[0]] = harm.End;
            harmed++;
        }

        return harmed > before;
    }

    private void Take(TestPass pass)
    {
        foreach (var (test, end) in pass.Ends) _ends[test] = end;
    }
}
