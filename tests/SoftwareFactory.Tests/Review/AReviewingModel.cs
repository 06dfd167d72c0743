using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Generation.Tests.Pipeline;
using SoftwareFactory.Line;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Tests.Review;

/// <summary>A second model that reads what the first one wrote.</summary>
internal sealed class AReviewingModel
{
    private const string Silent = """{"beyond":"","clarity":"","meaning":"","safety":""}""";
    private const string Reviewed = "review:\n  model: openai:reviewer\n";

    [Test]
    public async Task IsLockedWithTheAnswerAndReplayed()
    {
        using var repository = Repository(Reviewed);
        var model = Model(Silent);
        Assert.That((await repository.RunAsync(FactoryMode.Update, model)).Status, Is.EqualTo(RunStatus.Passed));

        var review = repository.Lock.Accepted("twice")!.Review!;
        Assert.That((review.Provider, review.Model, model.Asked[1].Model), Is.EqualTo(("openai", "reviewer", "reviewer")));
        Assert.That((string?)repository.Part("twice")["reviewer"], Is.EqualTo("openai:reviewer"));
        foreach (var digest in new[] { review.Request, review.Response }) Assert.That(repository.PathTo($"Shop/.factory/blobs/{digest.Hex[..2]}/{digest.Hex}"), Does.Exist);

        var before = repository.Tree();
        foreach (var mode in (FactoryMode[])[FactoryMode.Locked, FactoryMode.Update])
        {
            var again = await repository.RunAsync(mode, ScriptedModel.Never);
            Assert.That(again.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', again.Findings));
            Assert.That(repository.Tree(), Is.EquivalentTo(before));
        }
    }

    [Test]
    public async Task ReadsSpecAndOutputsAndNoHoldout()
    {
        using var repository = Repository(Reviewed);
        var model = Model(Silent);
        await repository.RunAsync(FactoryMode.Update, model);

        var asked = string.Concat(model.Asked[1].Messages.Select(message => message.Text));
        Assert.That(asked, Does.Contain("The number of pieces is the quantity times 2.").And.Contain("return quantity * 2;").And.Contain("- meaning: Does the code do what each rule says"));
        Assert.That(asked, Does.Not.Contain("21").And.Not.Contain("42").And.Not.Contain("SF-"), "neither a holdout nor a serial");
    }

    [Test]
    public async Task StopsThePartByWhatItObjectsTo()
    {
        using var repository = Repository(Reviewed);
        var before = repository.Tree();
        var model = Model("""{"beyond":"note: The summary says little.","clarity":"","meaning":"stop: R1 is broken for quantity = int.MaxValue, line 9.","safety":""}""");

        var result = await repository.RunAsync(FactoryMode.Update, model);

        Assert.That(result.Findings.Where(finding => finding.Rule == Rules.ReviewObjection).Select(finding => (finding.Level, finding.Message)), Is.EqualTo(new[]
        {
            (FindingLevel.Note, "openai:reviewer, asked for beyond: The summary says little. Look at it; if it is right, refresh the part, else waive it with your reason."),
            (FindingLevel.Error, "openai:reviewer, asked for meaning: R1 is broken for quantity = int.MaxValue, line 9. Look at it; if it is right, refresh the part, else waive it with your reason."),
        }));
        Assert.That(result.Status, Is.EqualTo(RunStatus.Stopped));
        Assert.That(repository.Tree(), Is.EquivalentTo(before));

        // Neither the answer nor its review is kept: both are asked for again.
        Assert.That((await repository.RunAsync(FactoryMode.Update, Model(Silent))).Status, Is.EqualTo(RunStatus.Passed));
    }

    [TestCase("""{"beyond":"","clarity":"","meaning":"Looks good to me!","safety":""}""")]
    [TestCase("""{"beyond":"","clarity":"","meaning":"stop:","safety":""}""")]
    [TestCase("""{"beyond":"","clarity":"","safety":""}""")]
    [TestCase("""{"beyond":"","clarity":"","meaning":"","safety":"","approved":"yes"}""")]
    [TestCase("I approve this.")]
    [TestCase("")]
    public async Task StopsThePartByAnAnswerThatCannotBeRead(string review)
    {
        using var repository = Repository(Reviewed);
        var result = await repository.RunAsync(FactoryMode.Update, Model(review));
        Assert.That(SmallRepository.Ids(result), Is.EqualTo(["SF4604"]), string.Join('\n', result.Findings));
        Assert.That(File.Exists(repository.LockPath), Is.False);
    }

    [Test]
    public async Task ApprovesNothing()
    {
        using var repository = Repository($"{Reviewed}  required: always\n");
        Assert.That(SmallRepository.Ids(await repository.RunAsync(FactoryMode.Update, Model(Silent))), Is.EqualTo(["SF4601"]));
    }

    [Test]
    public async Task IsMissedInLockedUntilItIsAsked()
    {
        using var repository = Repository("");
        await repository.RunAsync(FactoryMode.Update, Model(Silent));
        foreach (var configuration in new[] { Reviewed, $"{Reviewed}  rubric:\n    money: Is it rounded?\n" })
        {
            repository.Write("factory.yaml", configuration);
            Assert.That(SmallRepository.Ids(await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)), Is.EqualTo(["SF4605"]));

            var silent = configuration == Reviewed ? Silent : """{"money":""}""";
            var model = Model(silent);
            Assert.That((await repository.RunAsync(FactoryMode.Update, model)).Status, Is.EqualTo(RunStatus.Passed));
            Assert.That(model.Asked.Select(request => request.Model), Is.EqualTo(["reviewer"]), "the answer is locked");
            Assert.That((await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)).Status, Is.EqualTo(RunStatus.Passed));
        }
    }

    [Test]
    public async Task IsNotReplayedFromOtherBytes()
    {
        using var repository = Repository(Reviewed);
        await repository.RunAsync(FactoryMode.Update, Model(Silent));
        var blob = repository.Lock.Accepted("twice")!.Review!.Response.Hex;
        repository.Write($"Shop/.factory/blobs/{blob[..2]}/{blob}", """{"finishReason":"stop","text":"{}"}""");
        Assert.That(SmallRepository.Ids(await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)), Is.EqualTo(["SF3003"]));
    }

    [Test]
    public async Task IsAskedThroughTheSamePipelineAsTheWriter()
    {
        using var repository = Repository($"{Reviewed}budget:\n  callsPerPart: 2\n");
        using var server = new WireServer(
            WireServer.Say(200, ProviderFormats.Answer("openai", SmallRepository.Answer(SmallRepository.Right))),
            WireServer.Say(503, "{}"),
            WireServer.Say(200, ProviderFormats.Answer("openai", Silent)));
        repository.WriteArguments([]);
        var project = repository.Project(FactoryMode.Update) with { Model = new ModelOptions("openai", "writer"), Endpoint = server.Url };
        using (var line = new ProductionLine(project, null, TimeProvider.System, session => new ConfiguredModel(session.Configuration, "key-1", new ScriptedTime())))
        {
            var result = await line.RunToAsync(Stage.Release, CancellationToken.None);
            Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        }

        Assert.That(server.Requests, Has.Count.EqualTo(3), "once for the answer, and for the review again after a busy server");
        Assert.That(server.Requests.Select(request => request.Contains("\"reviewer\"", StringComparison.Ordinal)), Is.EqualTo(new[] { false, true, true }));
    }

    [TestCase("callsPerRun: 1")]
    [TestCase("callsPerPart: 1")]
    public async Task IsHeldToTheBudgetOfTheWriter(string budget)
    {
        using var repository = Repository($"{Reviewed}budget:\n  {budget}\n");
        var before = repository.Tree();
        using var server = new WireServer(WireServer.Say(200, ProviderFormats.Answer("openai", SmallRepository.Answer(SmallRepository.Right))));
        repository.WriteArguments([]);
        var project = repository.Project(FactoryMode.Update) with { Model = new ModelOptions("openai", "writer"), Endpoint = server.Url };
        using var line = new ProductionLine(project, null, TimeProvider.System, session => new ConfiguredModel(session.Configuration, "key-1", new ScriptedTime()));
        var result = await line.RunToAsync(Stage.Release, CancellationToken.None);

        Assert.That(SmallRepository.Ids(result), Is.EqualTo(["SF3108"]), string.Join('\n', result.Findings));
        Assert.That(result.Status, Is.EqualTo(RunStatus.Stopped));
        Assert.That(server.Requests, Has.Count.EqualTo(1), "the answer, and no call beyond the budget");
        Assert.That(repository.Tree(), Is.EquivalentTo(before));
    }

    private static SmallRepository Repository(string configuration)
    {
        var repository = new SmallRepository("twice");
        repository.Write("factory.yaml", configuration);
        return repository;
    }

    private static ScriptedModel Model(string review) => new(request => ScriptedModel.Stop(request.Slots.Any(slot => slot.Name is "meaning" or "money") ? review : SmallRepository.Answer(SmallRepository.Right)));
}
