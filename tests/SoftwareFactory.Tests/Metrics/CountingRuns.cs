using SoftwareFactory.Core.Line;
using SoftwareFactory.Metrics;
using SoftwareFactory.Tests.Incidents;

namespace SoftwareFactory.Tests.Metrics;

internal sealed class CountingRuns
{
    private static readonly string Right = SmallRepository.Answer(SmallRepository.Right);
    private static readonly string Wrong = SmallRepository.Answer(SmallRepository.Wrong);

    [Test]
    public async Task GivesEachFigureItsDenominator()
    {
        using var repository = new SmallRepository("first", "second");
        repository.Write("factory.yaml", "prices:\n  scripted:\n    input: 1000\n    output: 2000\n");

        // The first needs two answers, the second one; 15 tokens an answer. The locked run asks nobody.
        var model = new ScriptedModel(request => ScriptedModel.Stop(request is { SpecId: "first", Attempt: 1 } ? Wrong : Right));
        Assert.That((await repository.RunAsync(FactoryMode.Update, model)).Status, Is.EqualTo(RunStatus.Passed));
        Assert.That((await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)).Status, Is.EqualTo(RunStatus.Passed));
        var metrics = Of(repository);

        Assert.That(metrics.Runs, Is.EqualTo(new Dictionary<string, int> { ["passed"] = 2 }));
        Assert.That(Figure(metrics, "first-pass yield"), Is.EqualTo((1m, 2)));
        Assert.That(Figure(metrics, "rework rate"), Is.EqualTo((1m, 2)));
        Assert.That(Figure(metrics, "tokens per released part"), Is.EqualTo((45m, 2)));
        Assert.That(Figure(metrics, "cost per released part"), Is.EqualTo((0.06m, 2)));
        Assert.That(Figure(metrics, "stopped runs"), Is.EqualTo((0m, 2)));
        Assert.That(metrics.Measures.Single(measure => measure.Name == "first-pass yield").Value, Is.EqualTo(0.5m));
    }

    [Test]
    public async Task CountsStopsAndWhatTheyCost()
    {
        using var repository = new SmallRepository("first");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Wrong));
        var metrics = Of(repository);

        Assert.That(metrics.Stops, Is.EqualTo([new StopCount("Test", "SF4501", 1)]));
        Assert.That(Figure(metrics, "first-pass yield"), Is.EqualTo((0m, 1)));
        Assert.That(Figure(metrics, "tokens per released part"), Is.EqualTo((45m, 0)));
        Assert.That(metrics.Measures.Single(measure => measure.Name == "cost per released part").Numerator, Is.Null, "the model has no price");
    }

    [Test]
    public void KnowsNothingWithoutRuns()
    {
        using var repository = new SmallRepository("first");

        Assert.That(Of(repository).Measures.Select(measure => measure.Value), Is.All.Null);
    }

    [Test]
    public async Task MeasuresHowLongIncidentsStayOpen()
    {
        using var stopped = new StoppedRepository();
        stopped.Book(2100).Close(await stopped.OpenAsync(), StoppedRepository.Closing("holdout:first#R1"), []);
        var metrics = Of(stopped.Repository);

        Assert.That(Figure(metrics, "incidents closed"), Is.EqualTo((1m, 1)));
        Assert.That(Figure(metrics, "time to close"), Is.EqualTo(((decimal)(new DateTime(2100, 1, 31) - new DateTime(2020, 1, 31)).TotalHours, 1)));
        Assert.That(metrics.Stops, Is.EqualTo([new StopCount("Generate", "SF3001", 1)]));
    }

    private static LineMetrics Of(SmallRepository repository) => LineMetrics.Of([repository.PathTo("Shop/Shop.csproj")], TimeProvider.System);

    private static (decimal? Numerator, int Denominator) Figure(LineMetrics metrics, string name) =>
        metrics.Measures.Where(measure => measure.Name == name).Select(measure => (measure.Numerator, measure.Denominator)).Single();
}
