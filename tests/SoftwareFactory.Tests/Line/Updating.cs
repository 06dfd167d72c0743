using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Line;

internal sealed class Updating
{
    private const string Id = "pieces";
    private static readonly string Right = SmallRepository.Answer(SmallRepository.Right);

    [Test]
    public async Task AsksForWhatIsMissingOnly()
    {
        using var repository = new SmallRepository("first");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        repository.WriteSpec("second");
        var model = ScriptedModel.Saying(Right);

        await repository.RunAsync(FactoryMode.Update, model);

        Assert.That(model.Asked.Select(request => request.SpecId), Is.EqualTo(["second"]));
    }

    [Test]
    public async Task ShowsTheAcceptedAnswerWhenTheSpecChanged()
    {
        using var repository = new SmallRepository(Id);
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        repository.WriteSpec(Id, "\nA pair is two pieces.\n");
        var model = ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right, "The pieces of pairs."));

        var result = await repository.RunAsync(FactoryMode.Update, model);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        Assert.That(model.Asked.Single().Messages[2].Text, Is.EqualTo(Right));
        Assert.That((await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)).Status, Is.EqualTo(RunStatus.Passed));
    }

    [Test]
    public async Task SendsBackARewriteForASmallChange()
    {
        using var repository = new SmallRepository(Id);
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        repository.WriteSpec(Id, "\nA pair is two pieces.\n");
        var rewrite = SmallRepository.Answer("        var pieces = quantity;\n        return pieces + pieces;", "All new.");

        var stopped = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(rewrite));
        var passed = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(rewrite, Right));

        Assert.That(SmallRepository.Ids(stopped), Is.EqualTo(["SF3107"]));
        Assert.That(passed.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', passed.Findings));
        Assert.That((await repository.RunAsync(FactoryMode.Refresh, ScriptedModel.Saying(rewrite))).Status, Is.EqualTo(RunStatus.Passed));
    }

    [Test]
    public async Task RefreshAsksForEverythingAndShowsNothingOfBefore()
    {
        using var repository = new SmallRepository(Id);
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        var model = ScriptedModel.Saying(Right);

        await repository.RunAsync(FactoryMode.Refresh, model);

        Assert.That(model.Asked.Single().Messages, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task KeepsWhatWasAnsweredBeforeItWasCancelled()
    {
        using var repository = new SmallRepository("first", "second");
        using var cancelling = new CancellationTokenSource();
        var before = repository.Tree();
        using var firstAnswered = new ManualResetEventSlim();
        var cancelled = new ScriptedModel(request =>
        {
            if (request.SpecId == "first")
            {
                firstAnswered.Set();
                return ScriptedModel.Stop(Right);
            }

            firstAnswered.Wait();
            SpinWait.SpinUntil(() => Directory.Exists(repository.PathTo("artifacts/factory/answers/Shop")) && Directory.EnumerateFiles(repository.PathTo("artifacts/factory/answers/Shop"), "*.json", SearchOption.AllDirectories).Any());
            cancelling.Cancel();
            throw new OperationCanceledException(cancelling.Token);
        });

        var result = await repository.RunAsync(FactoryMode.Update, cancelled, cancelling.Token);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Cancelled));
        Assert.That(repository.Tree(), Is.EquivalentTo(before));
        var model = ScriptedModel.Saying(Right);
        Assert.That((await repository.RunAsync(FactoryMode.Update, model)).Status, Is.EqualTo(RunStatus.Passed));
        Assert.That(model.Asked.Select(request => request.SpecId), Is.EqualTo(["second"]));
        Assert.That(Directory.EnumerateFileSystemEntries(repository.PathTo("artifacts/factory/answers/Shop")), Is.Empty);
    }

    [Test]
    public async Task ForgetsTheAnswersOfAPartThatWasStopped()
    {
        using var repository = new SmallRepository(Id);
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Wrong)));
        var model = ScriptedModel.Saying(Right);

        var result = await repository.RunAsync(FactoryMode.Update, model);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        Assert.That(model.Asked, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task SendsNoQuestionThatHoldsAHoldout()
    {
        using var repository = new SmallRepository(Id);
        repository.WriteSpec(Id, "\n| quantity | result | rule |\n|---|---|---|\n| 21 | 42 | R1 |\n\n");

        var result = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Never);

        Assert.That(SmallRepository.Ids(result), Is.EqualTo(["SF3106"]));
    }
}
