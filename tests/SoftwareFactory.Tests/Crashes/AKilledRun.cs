using System.Text.Json.Nodes;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Records;

namespace SoftwareFactory.Tests.Crashes;

/// <summary>Runs that replace what is released, with an answer sent back on the way, and die by SIGKILL: each at another moment of the line, then, gone on with, at a random one.</summary>
internal sealed class AKilledRun
{
    private const int Kills = 100;
    private const int ARandomDeath = 16;
    private static readonly ParallelOptions Together = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    [Test]
    public async Task EndsAsIfNothingHadHappened()
    {
        using var before = new SmallRepository("pairs", "pieces");

        // So many runs in one process may starve an example.
        before.Write("factory.yaml", before.Read("factory.yaml") + "test:\n  timeout: 600\n");
        await before.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer("        return quantity + quantity;")));
        var moments = 0;
        using var whole = Copy(before);
        await AVictim.RunAsync(whole.Root, () => Interlocked.Increment(ref moments));
        var expected = Outcome.Of(whole);
        SmallRepository[] killed = [.. Enumerable.Range(0, moments).Select(_ => Copy(before))];
        try
        {
            var kills = 0;
            await KillAsync([.. killed.Select((repository, at) => (repository, at + 1)).Chunk((moments / Environment.ProcessorCount) + 1)]);
            while (kills < Kills) await KillAsync([.. killed.Select(repository => (repository, 0)).Chunk(ARandomDeath)]);

            await Parallel.ForEachAsync(killed, Together, async (repository, _) =>
            {
                await AVictim.RunAsync(repository.Root, () => { });
                var outcome = Outcome.Of(repository);
                Assert.That(outcome.Records, Is.EqualTo(expected.Records), "No record is lost, none stands twice.");
                Assert.That(outcome.Manifest, Is.EqualTo(expected.Manifest));
                Assert.That(repository.Tree(), Is.EquivalentTo(whole.Tree()));
            });

            await TestContext.Out.WriteLineAsync($"{kills} kills, {moments} of them one at each moment");

            Task KillAsync((SmallRepository Repository, int Moment)[][] deaths) => Parallel.ForEachAsync(deaths, Together, async (runs, _) =>
            {
                var begun = await AVictim.StartAsync(runs.Select(run => (run.Repository.Root, run.Moment)));
                Interlocked.Add(ref kills, runs.Count(run => begun.Contains(run.Repository.Root) && IsUnfinished(run.Repository)));
                foreach (var (repository, _) in runs) AssertWhole(repository, before, whole, expected);
            });
        }
        finally
        {
            foreach (var repository in killed) repository.Dispose();
        }
    }

    private static SmallRepository Copy(SmallRepository repository)
    {
        var copy = repository.CopyTo();
        copy.WriteArguments([]);
        return copy;
    }

    private static bool IsUnfinished(SmallRepository repository) =>
        !File.Exists(repository.PathTo("Shop/obj/factory/run.txt")) || repository.Read("Shop/obj/factory/run.txt").Contains("unfinished", StringComparison.Ordinal);

    /// <summary>After a kill every file that the tree shows under its own name is as it was or as it will be, and the ledger is a prefix.</summary>
    private static void AssertWhole(SmallRepository repository, SmallRepository before, SmallRepository whole, Outcome expected)
    {
        var (old, final) = (before.Tree(), whole.Tree());
        foreach (var (path, text) in repository.Tree().Where(file => !file.Key.EndsWith(".releasing", StringComparison.Ordinal) && !file.Key.EndsWith(".tmp", StringComparison.Ordinal)))
            Assert.That(text, Is.EqualTo(old.GetValueOrDefault(path)).Or.EqualTo(final.GetValueOrDefault(path)), path);
        Assert.That(old.Keys.Where(path => !File.Exists(repository.PathTo(path))), Is.Empty);
        foreach (var ledger in Outcome.Ledgers(repository).Take(1))
        {
            var reading = LedgerReader.Load(ledger, "ledger.jsonl");
            Assert.That(reading.IsDamaged, Is.False, reading.Defect?.ToString());
            Assert.That(expected.Records, Does.StartWith(string.Join('\n', Outcome.RecordsOf(reading))));
        }
    }

    /// <summary>What the first run of a repository came to.</summary>
    private sealed record Outcome(string Records, string Manifest)
    {
        internal static Outcome Of(SmallRepository repository)
        {
            // One that died after its last record and before run.txt has ended: what went on then is another run.
            var first = Ledgers(repository).First();
            var reading = LedgerReader.Load(first, "ledger.jsonl");
            Assert.That(reading.Defect, Is.Null);
            Assert.That(reading.Ended?.Status, Is.EqualTo(RunStatus.Passed));
            var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(first)!, "manifest.json")))!;
            manifest["predicate"]!["runDetails"]!.AsObject().Remove("metadata");
            return new Outcome(string.Join('\n', RecordsOf(reading)), manifest.ToJsonString());
        }

        /// <summary>A run that died before its first record left an empty file.</summary>
        internal static IEnumerable<string> Ledgers(SmallRepository repository) => Directory.Exists(repository.PathTo("artifacts/factory/runs"))
            ? Directory.EnumerateFiles(repository.PathTo("artifacts/factory/runs"), "ledger.jsonl", SearchOption.AllDirectories).Where(path => new FileInfo(path).Length > 0).Order(StringComparer.Ordinal)
            : [];

        /// <summary>What was recorded, but for the clock and for who recorded it.</summary>
        internal static IEnumerable<string> RecordsOf(LedgerReading reading) => reading.Records.Where(record => record is not ResumedRecord).Select(record => record switch
        {
            StartedRecord started => $"{started.Mode} {string.Join(' ', started.Inputs.Keys)}",
            JudgedRecord judged => $"{judged.Stage} judged {judged.Part} {judged.Attempt} {judged.Content} {judged.Serial} {judged.Verdict} {string.Join(' ', judged.Findings.Select(finding => finding.Rule.Id))}",
            MovedRecord moved => $"{moved.Stage} moved {moved.Part} {moved.From} {moved.Trigger} {moved.To}",
            ReleasingRecord releasing => $"releasing {string.Join(' ', releasing.Outputs.Keys)} {releasing.Lock?.To}",
            EndedRecord ended => $"ended {ended.Status}",
            _ => throw new InvalidOperationException($"{record} is unknown."),
        });
    }
}
