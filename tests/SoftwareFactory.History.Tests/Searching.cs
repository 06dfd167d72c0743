namespace SoftwareFactory.History.Tests;

/// <summary>Four runs that differ in one thing each.</summary>
internal sealed class Searching : IDisposable
{
    private readonly RunFolder _runs = new();
    private readonly RunIndex _index;

    public Searching()
    {
        _runs.Write(1);
        _runs.Write(2, status: "stopped", started: "2026-02-01", rule: "SF4201");
        _runs.Write(3, template: "function@2", started: "2026-03-01", pairs: "SF-00000-00000-00000-00000");
        _runs.Write(4, model: "llama3:8b", started: "2026-04-01", tool: "2.0.0");
        _index = _runs.Open();
        _index.Index([_runs.Root]);
    }

    public void Dispose()
    {
        _index.Dispose();
        _runs.Dispose();
    }

    [Test]
    public void FindsRunsByEachField() => Assert.Multiple(() =>
    {
        Expect(new(), 4, 3, 2, 1);
        Expect(new() { Most = 2 }, 4, 3);
        Expect(new() { Serial = RunFolder.Pairs }, 4, 2, 1);
        Expect(new() { Serial = RunFolder.Pairs, Most = 1 }, 4);
        Expect(new() { Serial = "SF-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ" });
        Expect(new() { Spec = "stock.boxes" }, 4, 3, 2, 1);
        Expect(new() { Clause = "stock.pairs#R2" }, 2);
        Expect(new() { Clause = "stock.boxes#R2" });
        Expect(new() { Template = "function@2" }, 3);
        Expect(new() { Template = "function" }, 4, 3, 2, 1);
        Expect(new() { Template = "func" });
        Expect(new() { Model = "model-a" }, 3, 2, 1);
        Expect(new() { Model = "openai:model-a" }, 3, 2, 1);
        Expect(new() { Model = "anthropic:model-a" });
        Expect(new() { Model = "llama3:8b" }, 4);
        Expect(new() { Rule = "SF4201" }, 2);
        Expect(new() { File = "src/Shop/Pairs.cs", Since = At("2026-03-01") }, 4, 3);
        Expect(new() { Status = "stopped" }, 2);
        Expect(new() { Since = At("2026-02-01"), Until = At("2026-03-01") }, 3, 2);
        Expect(new() { Text = "zeppelin banned" }, 2);
        Expect(new() { Text = "zeppelin airship" });
        Expect(new() { Text = "stock.pairs" }, 4, 3, 2, 1);
        Expect(new() { Serial = RunFolder.Pairs, Status = "passed", Template = "function", Model = "llama3:8b" }, 4);
    });

    [TestCase("\" OR body:*")]
    [TestCase("NOT (")]
    [TestCase("'; DROP TABLE run; --")]
    [TestCase("\"")]
    public void TakesWordsAsWords(string text)
    {
        Assert.That(() => _index.Search(new RunFilter { Text = text }), Throws.Nothing);
        Expect(new(), 4, 3, 2, 1);
    }

    [Test]
    public void SaysWhatChangedBetweenTwoRuns()
    {
        Assert.That(Changes(1, 1), Is.Empty);
        Assert.That(Changes(1, 3), Is.EqualTo(new[]
        {
            "template template:function@1: 0000 → ",
            "template template:function@2:  → 0000",
            $"part stock.pairs: {RunFolder.Pairs} Released → SF-00000-00000-00000-00000 Released",
        }));
        Assert.That(Changes(2, 4), Is.EqualTo(new[] { "tool factory: 1.0.0 → 2.0.0", "status run: stopped → passed" }));
    }

    [Test]
    public void GivesTheWholeRun()
    {
        var run = _index.Run(RunFolder.Id(2)).Single();
        Assert.That((run.Status, run.Parts[0].Outputs["stock.pairs.cs"][..4], run.Findings.Single().Message, run.Findings.Single().Line), Is.EqualTo(("stopped", "aaaa", "The zeppelin uses a banned API.", 7)));
        Assert.That((_index.CountRunsWith(RunFolder.Pairs), _index.CountRunsWith(RunFolder.Boxes)), Is.EqualTo((3, 4)));
    }

    private void Expect(RunFilter filter, params int[] numbers) => Assert.That(_index.Search(filter).Select(run => run.Id), Is.EqualTo(numbers.Select(RunFolder.Id)), filter.ToString());

    private string[] Changes(int before, int after) =>
        [.. RunComparison.Of(_index.Run(RunFolder.Id(before)), _index.Run(RunFolder.Id(after))).Single().Changes.Select(change => $"{change.Kind} {change.Name}: {Short(change.Before)} → {Short(change.After)}")];

    private static string? Short(string? value) => value?.Length == 64 ? value[..4] : value;

    private static DateTimeOffset At(string day) => DateTimeOffset.Parse($"{day}T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
}
