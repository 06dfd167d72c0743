using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Line;

namespace SoftwareFactory.Tests.Crashes;

/// <summary>
/// The process that is killed, by SIGKILL: nothing is flushed, nothing disposed of. It runs the line on several repositories, so that one death is that of many
/// runs. A run given a moment stands still there; when all have come to theirs, the process dies. Given none, all run, and it dies some time on their way.
/// </summary>
internal static class AVictim
{
    internal const string Word = "victim";

    /// <summary>Fewer moments than most runs have that are gone on with.</summary>
    private const int Moments = 15;

    /// <summary>Its first answer about <c>pieces</c> is no C#, and sent back.</summary>
    internal static ScriptedModel Model => new(request => ScriptedModel.Stop(SmallRepository.Answer(request is { SpecId: "pieces", Attempt: 1 } ? "return quantity *" : SmallRepository.Right)));

    /// <summary>Starts it.</summary>
    /// <param name="runs">Roots of repositories, and the moments that their runs stand still at, from 1 on; 0 for none.</param>
    /// <returns>The roots of the repositories whose runs had begun when it died; none when all came to their end first.</returns>
    internal static async Task<string[]> StartAsync(IEnumerable<(string Root, int Moment)> runs)
    {
        string[] command = [.. ThisProgram.Command([Word, .. runs.Select(run => string.Create(CultureInfo.InvariantCulture, $"{run.Moment}:{run.Root}"))])];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var begun = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.EqualTo(137).Or.EqualTo(0));
        return process.ExitCode == 0 ? [] : begun.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What the process does.</summary>
    internal static async Task<int> DieAsync(string[] runs)
    {
        // Runs that stand still keep their threads.
        ThreadPool.SetMinThreads(runs.Length + 32, 32);
        using var turns = new SemaphoreSlim(runs.All(run => run.StartsWith("0:", StringComparison.Ordinal)) ? runs.Length : Environment.ProcessorCount);
        var untilDeath = RandomNumberGenerator.GetInt32(1, runs.Length * Moments);
        var stoodStill = await Task.WhenAll(runs.Select(run => run.Split(':', 2)).Select(run => BringAsync(run[1], int.Parse(run[0], CultureInfo.InvariantCulture))));
        if (stoodStill.Contains(true)) Die();
        return 0;

        async Task<bool> BringAsync(string root, int moment)
        {
            await turns.WaitAsync();
            var hasBegun = 0;
            var still = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var run = Task.Run(() => RunAsync(root, Come));
            var first = await Task.WhenAny(run, still.Task);
            await first;
            turns.Release();
            return first != run;

            void Come()
            {
                if (Interlocked.Exchange(ref hasBegun, 1) == 0) Console.Out.WriteLine(root);
                if (moment == 0 && Interlocked.Decrement(ref untilDeath) == 0) ThreadPool.UnsafeQueueUserWorkItem(_ => DieSoon(), null);
                if (moment == 0 || Interlocked.Decrement(ref moment) != 0) return;
                still.SetResult();
                Thread.Sleep(Timeout.Infinite);
            }
        }
    }

    /// <summary>Runs the line to its end.</summary>
    /// <param name="root">The repository's.</param>
    /// <param name="moment">Told each moment: the ledger asks for the time of each record right before it writes it, and Release tells of each step.</param>
    internal static async Task RunAsync(string root, Action moment)
    {
        using var repository = new SmallRepository(new DirectoryInfo(root));
        using var line = new ProductionLine(repository.Project(FactoryMode.Refresh), null, new TellingTime(moment), _ => Model, _ => moment());
        var result = await line.RunToAsync(Stage.Release, CancellationToken.None);
        if (result.Status != RunStatus.Passed) throw new InvalidOperationException(string.Join('\n', result.Findings));
    }

    private static void DieSoon()
    {
        Thread.SpinWait(RandomNumberGenerator.GetInt32(1, 1_000_000));
        Die();
    }

    private static void Die() => Process.GetCurrentProcess().Kill();

    private sealed class TellingTime(Action asked) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            asked();
            return base.GetUtcNow();
        }
    }
}
