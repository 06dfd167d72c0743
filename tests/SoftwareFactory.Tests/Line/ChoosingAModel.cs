using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Line;

internal sealed class ChoosingAModel
{
    private static readonly string Right = SmallRepository.Answer(SmallRepository.Right);

    [Test]
    public async Task IsForTheRepositoryForATemplateOrForASpec()
    {
        using var repository = new SmallRepository("first", "second", "third");
        repository.Write("factory.yaml", "models:\n  function: anthropic:for-functions\nrules:\n  SF1301: none\n");
        Choose(repository, "second", "ollama:for-this-spec");
        var model = ScriptedModel.Saying(Right);

        await repository.RunAsync(FactoryMode.Update, model);

        Assert.That(model.Asked.OrderBy(request => request.SpecId, StringComparer.Ordinal).Select(request => $"{request.Provider}:{request.Model}"), Is.EqualTo(["anthropic:for-functions", "ollama:for-this-spec", "anthropic:for-functions"]));
        Assert.That((await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)).Status, Is.EqualTo(RunStatus.Passed));
    }

    [Test]
    public async Task MakesItsOwnEntriesStaleAndNothingElse()
    {
        using var repository = new SmallRepository("first", "second");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        Choose(repository, "second", "openai:another");
        var model = ScriptedModel.Saying(Right);

        var locked = await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never);
        await repository.RunAsync(FactoryMode.Update, model);

        Assert.That(locked.Findings.Where(finding => finding.Stops).Select(finding => (finding.SpecId, finding.Rule.Id)), Is.EqualTo(new[] { ((string?)"second", "SF3002") }));
        Assert.That(locked.Findings.Single(finding => finding.Stops).Message, Does.Contain("model ("));
        Assert.That(model.Asked.Select(request => request.SpecId), Is.EqualTo(["second"]));
    }

    [Test]
    public async Task RefreshesOnlyWhatIsNamed()
    {
        using var repository = new SmallRepository("first", "second");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        var before = repository.Lock.Entries.Single(entry => entry.SpecId == "first");
        var model = ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right, "Pieces of pairs."));

        var result = await repository.RunAsync(repository.Project(FactoryMode.Refresh) with { Only = ["second"] }, [], model, CancellationToken.None);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        Assert.That(model.Asked.Select(request => request.SpecId), Is.EqualTo(["second"]));
        Assert.That(repository.Lock.Entries.Single(entry => entry.SpecId == "first").Response, Is.EqualTo(before.Response));
    }

    [Test]
    public async Task StopsWithAFindingWhenTheBudgetIsUsedUp()
    {
        using var repository = new SmallRepository("first", "second");
        repository.Write("factory.yaml", "budget:\n  callsPerRun: 1\nmodel:\n  provider: openai\n  id: m\n  concurrency: 1\n");
        repository.WriteArguments([]);
        using var client = new AnsweringClient(Right);
        using var line = new SoftwareFactory.Line.ProductionLine(repository.Project(FactoryMode.Update), null, TimeProvider.System, client);

        var result = await line.RunToAsync(Stage.Release, CancellationToken.None);

        Assert.That(SmallRepository.Ids(result), Is.EqualTo(["SF3108"]));
        Assert.That(client.Asked, Is.EqualTo(1));
    }

    private static void Choose(SmallRepository repository, string spec, string model) =>
        repository.Write($"Shop/specs/{spec}.spec.md", repository.Read($"Shop/specs/{spec}.spec.md").Replace("owner:", $"model: {model}\nowner:", StringComparison.Ordinal));
}
