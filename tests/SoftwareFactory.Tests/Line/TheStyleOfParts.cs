using SoftwareFactory.Core.Line;
using SoftwareFactory.Style;

namespace SoftwareFactory.Tests.Line;

/// <summary>What a run does with the style of its parts and the house.</summary>
public sealed class TheStyleOfParts
{
    [Test]
    public async Task IsKeptOnceForEachReleasedAnswer()
    {
        using var repository = new SmallRepository("pairs");
        var model = ScriptedModel.Saying(SmallRepository.Answer("        var pieces = quantity * 2;\n        return pieces;"));
        Assert.That((await repository.RunAsync(FactoryMode.Update, model)).Status, Is.EqualTo(RunStatus.Passed));

        var kept = repository.Read("Shop/.factory/style.jsonl");
        var part = StyleHistory.Read(repository.PathTo("Shop/.factory/style.jsonl")).Single();
        Assert.That((part.Spec, part.Model, part.Template, part.Serial), Is.EqualTo(("pairs", "openai:scripted", "function", (string)repository.Part("pairs")["serial"]!)));
        Assert.That(part.Choices["types of other variables"]["var"], Is.EqualTo(1));
        Assert.That(part.Choices.Keys, Has.None.EqualTo("namespaces"), "the template's own text");

        Assert.That((await repository.RunAsync(FactoryMode.Locked, model)).Status, Is.EqualTo(RunStatus.Passed));
        Assert.That(repository.Read("Shop/.factory/style.jsonl"), Is.EqualTo(kept));
    }

    [Test]
    public async Task StandsInTheManifestWithVersionAndDigest()
    {
        using var repository = new SmallRepository("pairs");
        var model = ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right));
        await repository.RunAsync(FactoryMode.Update, model);
        var style = repository.Manifest()["predicate"]!["runDetails"]!["byproducts"]!.AsArray().Single(product => (string?)product!["name"] == "style")!;
        var page = HouseStylePage.Of(repository.Project(FactoryMode.Locked), TimeProvider.System);
        Assert.That((string?)style["digest"]!["sha256"], Is.EqualTo(page.Digest).And.Length.EqualTo(64));
        Assert.That((int?)style["annotations"]!["version"], Is.EqualTo(page.Version));
    }

    [Test]
    public async Task StopsAPartThatBreaksAConvention()
    {
        using var repository = new SmallRepository("pairs");
        var sources = Enumerable.Range(0, 50).Select(i => $"Shop/Own{i}.cs").ToArray();
        for (var i = 0; i < sources.Length; i++) repository.Write(sources[i], $"namespace Shop;\n\ninternal static class Own{i}\n{{\n    internal static int Of(object? value)\n    {{\n        if (value is null) return 0;\n        return 1;\n    }}\n}}\n");
        var model = ScriptedModel.Saying(SmallRepository.Answer("        object? boxed = quantity;\n        if (boxed == null) return 0;\n        return quantity * 2;"));
        var result = await repository.RunAsync(repository.Project(FactoryMode.Update), [.. sources.Select(repository.PathTo)], model, CancellationToken.None);
        Assert.That(SmallRepository.Ids(result), Has.Member("SF4421"));
        Assert.That(File.Exists(repository.PathTo("Shop/.factory/style.jsonl")), Is.False);
    }

    [Test]
    public void IsAPageOfConventionsAndHabits()
    {
        using var repository = new SmallRepository("pairs");
        repository.Write("Shop/Own.cs", "namespace Shop;\n\ninternal sealed class Own;\n");
        repository.WriteArguments([repository.PathTo("Shop/Own.cs")]);
        var lines = HouseStylePage.Of(repository.Project(FactoryMode.Locked), TimeProvider.System).Lines().ToArray();
        Assert.That(lines[0], Is.EqualTo("# House style of 1 files"));
        Assert.That(lines, Has.Member("| namespaces | namespace X; | 100 % | 1 |").And.Member("| classes | sealed | 100 % | 1 |"));
    }
}
