using SoftwareFactory.Core.Line;
using SoftwareFactory.Verification;

namespace SoftwareFactory.Tests.Line;

internal sealed class TheLock
{
    private static readonly string Right = SmallRepository.Answer(SmallRepository.Right);

    [Test]
    public async Task SaysThatItHolds()
    {
        using var repository = await ReleasedAsync("first");
        var explanation = await ExplainAsync(repository, "first");

        Assert.That((explanation!.Holds, explanation.Model, explanation.Attempts, explanation.Lines.Count), Is.EqualTo((true, "openai:scripted", 1, 0)));
        Assert.That(explanation.Parts.Select(part => part.Name), Is.EqualTo(["attempt", "messages", "model", "options", "provider", "schema", "slots", "tools"]));
    }

    [Test]
    public async Task SaysWhichPartAndWhichLinesChanged()
    {
        using var repository = await ReleasedAsync("first");
        repository.WriteSpec("first", "\nA pair is two pieces.\n");
        var explanation = await ExplainAsync(repository, "first");

        Assert.That(explanation!.Holds, Is.False);
        Assert.That(explanation.Parts.Where(part => part.Locked != part.Now).Select(part => part.Name), Is.EqualTo(["messages"]));
        Assert.That(explanation.Lines, Is.EqualTo(["+ A pair is two pieces."]));
    }

    [Test]
    public async Task SaysThatItHasNoAnswer()
    {
        using var repository = await ReleasedAsync("first");
        repository.WriteSpec("second");

        Assert.That((await ExplainAsync(repository, "second"))!.Model, Is.Null);
        Assert.That(await ExplainAsync(repository, "third"), Is.Null);
    }

    [Test]
    public async Task IsPrunedOfSpecsThatAreGone()
    {
        using var repository = await ReleasedAsync("first", "second");
        var kept = repository.Lock.Entries.Single(entry => entry.SpecId == "first");
        File.Delete(repository.PathTo("Shop/specs/second.spec.md"));
        File.Delete(repository.PathTo("Shop/specs/second.holdout.md"));

        var (pruning, findings) = LockPruning.Prune(repository.Project(FactoryMode.Locked), TimeProvider.System);

        Assert.That(findings, Is.Empty);

        // Both were answered with the same words: the response is still in use.
        Assert.That((pruning!.Specs, pruning.Blobs, pruning.Records), Is.EqualTo((new[] { "second" }, 1, 1)));
        Assert.That(repository.Lock.Entries.Select(entry => entry.Request), Is.EqualTo([kept.Request]));
        File.Delete(repository.PathTo("Shop/Second.cs"));
        Assert.That((await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)).Status, Is.EqualTo(RunStatus.Passed));
    }

    [Test]
    public async Task IsNotPrunedWhileASpecCannotBeRead()
    {
        using var repository = await ReleasedAsync("first", "second");
        var before = repository.Read("Shop/factory.lock.json");
        repository.Write("Shop/specs/second.spec.md", "no front matter");

        var (pruning, findings) = LockPruning.Prune(repository.Project(FactoryMode.Locked), TimeProvider.System);

        Assert.That((pruning, findings.Single().Rule.Id, repository.Read("Shop/factory.lock.json")), Is.EqualTo(((LockPruning?)null, "SF1002", before)));
    }

    private static async Task<SmallRepository> ReleasedAsync(params string[] specs)
    {
        var repository = new SmallRepository(specs);
        Assert.That((await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right))).Status, Is.EqualTo(RunStatus.Passed));
        return repository;
    }

    private static async Task<LockExplanation?> ExplainAsync(SmallRepository repository, string spec) =>
        (await LockExplanation.OfAsync(repository.Project(FactoryMode.Locked), spec, TimeProvider.System, CancellationToken.None)).Explanation;
}
