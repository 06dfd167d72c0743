using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Templates;

internal sealed class Packs
{
    private static readonly string Right = SmallRepository.Answer(SmallRepository.Right);

    [Test]
    public async Task GoBeforeTheFactorysOwnTemplates()
    {
        using var repository = Repository("one");
        var model = ScriptedModel.Saying(Right);

        var result = await RunAsync(repository, model, "one");

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        Assert.That(model.Asked.Single().Messages[1].Text, Does.StartWith("From one."));
    }

    [Test]
    public async Task StopTheLineWhenTwoHaveTheTemplate()
    {
        using var repository = Repository("one", "two");
        Assert.That(SmallRepository.Ids(await RunAsync(repository, ScriptedModel.Never, "one", "two")), Is.EqualTo(["SF1013"]));
    }

    [Test]
    public async Task GiveWayToTheRepositorysOwn()
    {
        using var repository = Repository("one", "two", "templates");
        var model = ScriptedModel.Saying(Right);

        await RunAsync(repository, model, "one", "two");

        Assert.That(model.Asked.Single().Messages[1].Text, Does.StartWith("From templates."));
    }

    private static Task<SoftwareFactory.Line.LineResult> RunAsync(SmallRepository repository, ScriptedModel model, params string[] packs) =>
        repository.RunAsync(repository.Project(FactoryMode.Update) with { TemplatePacks = [.. packs.Select(repository.PathTo)] }, [], model, CancellationToken.None);

    private static SmallRepository Repository(params string[] packs)
    {
        var repository = new SmallRepository("pairs");
        foreach (var pack in packs)
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(SmallRepository.Sources, "templates", "function")))
                repository.Write($"{pack}/function/{Path.GetFileName(file)}", File.ReadAllText(file));
            repository.Write($"{pack}/function/prompt.md.sbn", $"From {pack}.\n");
        }

        return repository;
    }
}
