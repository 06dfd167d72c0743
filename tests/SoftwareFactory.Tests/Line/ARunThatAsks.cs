using System.Collections.Concurrent;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Line;

namespace SoftwareFactory.Tests.Line;

internal sealed class ARunThatAsks
{
    private static readonly string Right = SmallRepository.Answer(SmallRepository.Right);

    [Test]
    public async Task SaysHowFarItIs()
    {
        using var repository = new SmallRepository("first", "second");
        repository.Write("factory.yaml", "prices:\n  currency: EUR\n  scripted: {input: 100000, output: 200000}\nmodel:\n  provider: openai\n  id: scripted\n  concurrency: 1\n");

        var said = await RunAsync(repository, FactoryMode.Update, ScriptedModel.Saying(Right));

        Assert.That(said.Where(progress => progress.SpecId is null).Select(progress => progress.Stage), Is.EqualTo(Enum.GetValues<Stage>().Skip(1)));
        var answered = said.Where(progress => progress.SpecId is not null).ToList();
        Assert.That(answered.Select(progress => (progress.SpecId, progress.Answered, progress.Parts, progress.Attempt, progress.Tokens, progress.Cost)), Is.EqualTo(new[]
        {
            ((string?)"first", 1, 2, 1, 15L, (decimal?)2m),
            ("second", 2, 2, 1, 30L, 4m),
        }));
        Assert.That((answered[0].Left is null, answered[1].Left is null, answered[1].Currency), Is.EqualTo((false, true, "EUR")));
    }

    [Test]
    public async Task CountsEveryAttempt()
    {
        using var repository = new SmallRepository("first");

        var said = await RunAsync(repository, FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Wrong), Right));

        Assert.That(said.Where(progress => progress.SpecId is not null).Select(progress => (progress.Attempt, progress.Tokens, progress.Cost)), Is.EqualTo(new[] { (1, 15L, (decimal?)null), (2, 30L, null) }), "nobody gave a price");
        Assert.That(said.Count(progress => progress is { Stage: Stage.Generate, SpecId: null }), Is.EqualTo(2));
    }

    [Test]
    public async Task SaysNothingWhenItOnlyReplays()
    {
        using var repository = new SmallRepository("first");
        await RunAsync(repository, FactoryMode.Update, ScriptedModel.Saying(Right));

        Assert.That(await RunAsync(repository, FactoryMode.Locked, ScriptedModel.Never), Is.Empty);
    }

    [Test]
    public void ForeseesItsEndByWhatItTookSoFar()
    {
        var time = new Clock();
        var usage = new ModelUsage(new PriceTable { Models = new Dictionary<string, ModelPrice> { ["m"] = new(1, 2) } }, time);
        usage.Begin();
        time.Seconds = 10;
        Assert.That(usage.Add(Request("a", "m"), ScriptedModel.Stop(""), 5, 1).Left, Is.EqualTo(TimeSpan.FromSeconds(40)));
        time.Seconds = 12;
        Assert.That(usage.Add(Request("b", "m"), ScriptedModel.Stop(""), 5, 2).Left, Is.EqualTo(TimeSpan.FromSeconds(18)));
        var last = usage.Add(Request("c", "unpriced"), ScriptedModel.Stop(""), 3, 3);
        Assert.That((last.Left, last.Tokens, last.Cost), Is.EqualTo(((TimeSpan?)null, 45L, (decimal?)null)), "a sum that lacks a model is no sum");
        Assert.That(usage.Add(Request("d", "m"), ScriptedModel.Stop(""), 4, 4).Cost, Is.Null);
    }

    [Test]
    public void IsOneLineForPeople()
    {
        var progress = new LineProgress(Stage.Generate, 12, 3) { SpecId = "pricing.tier", Attempt = 2, Tokens = 1234, Cost = 0.126m, Currency = "USD", Left = TimeSpan.FromSeconds(61.2) };

        Assert.That(progress.ToString(), Is.EqualTo("Generate: 3 of 12 parts answered, 1234 tokens, about 0.13 USD, 62 s left (pricing.tier, attempt 2)"));
        Assert.That((progress with { Cost = null, Left = null }).ToString(), Is.EqualTo("Generate: 3 of 12 parts answered, 1234 tokens (pricing.tier, attempt 2)"));
        Assert.That(new LineProgress(Stage.Test, 12, 12).ToString(), Is.EqualTo("Test: 12 parts"));
        Assert.That(new LineProgress(Stage.Test, 1, 1).ToString(), Is.EqualTo("Test: 1 part"));
    }

    private static async Task<IReadOnlyList<LineProgress>> RunAsync(SmallRepository repository, FactoryMode mode, ScriptedModel model)
    {
        var said = new Said();
        repository.WriteArguments([]);
        using var line = new ProductionLine(repository.Project(mode), null, TimeProvider.System, _ => model) { Progress = said };
        Assert.That((await line.RunToAsync(Stage.Release, CancellationToken.None)).Status, Is.EqualTo(RunStatus.Passed));
        return [.. said.All];
    }

    private static AnswerRequest Request(string spec, string model) => new() { SpecId = spec, Attempt = 1, Provider = "openai", Model = model, Messages = [], Slots = [] };

    private sealed class Said : IProgress<LineProgress>
    {
        internal ConcurrentQueue<LineProgress> All { get; } = [];

        public void Report(LineProgress value) => All.Enqueue(value);
    }

    private sealed class Clock : TimeProvider
    {
        internal long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
