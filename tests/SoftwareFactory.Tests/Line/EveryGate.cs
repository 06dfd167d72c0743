using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Line;

/// <summary>Each gate forced red: the line fails, says so in the manifest, and touches nothing. And each gate lowered: the manifest shows it.</summary>
internal sealed class EveryGate
{
    [TestCaseSource(typeof(RedRun), nameof(RedRun.All))]
    public async Task StopsTheLineWhenItIsForcedRed(RedRun red)
    {
        using var repository = new SmallRepository();
        repository.WriteSpec("pieces", red.Rules);
        repository.Write("factory.yaml", $"rework:\n  max: 0\n{red.Yaml}");
        repository.Write("Shop/Own.cs", red.Source);
        await red.Prepare(repository);
        var before = repository.Tree();

        var result = await repository.RunAsync(red.Change(repository.Project(red.Mode)), [repository.PathTo("Shop/Own.cs"), .. red.Arguments(repository)], red.Model, red.Cancellation);

        var run = repository.Manifest()["predicate"]!["runDetails"]!["byproducts"]![0]!["annotations"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SmallRepository.Ids(result), Has.Member(red.Rule), string.Join('\n', result.Findings));
            Assert.That((result.Succeeded, (string?)run["status"], (string?)run["stage"]), Is.EqualTo((false, red.Cancellation.IsCancellationRequested ? "cancelled" : "stopped", red.At?.ToString())), string.Join('\n', result.Findings));
            Assert.That(repository.Manifest()["subject"]!.AsArray(), Is.Empty);
            Assert.That(repository.Tree(), Is.EquivalentTo(before));
        }
    }

    [Test]
    public async Task StopsTheLineWhenAnotherTargetFrameworkDoesNotCompileAPart()
    {
        using var repository = new SmallRepository("pieces");
        var before = repository.Tree();
        repository.WriteArguments(["/langversion:9.0"]);
        var older = repository.PathTo("Shop/obj/factory/older.rsp");
        File.Move(repository.PathTo("Shop/obj/factory/compiler.rsp"), older);
        var frameworks = new Dictionary<string, string> { ["net48"] = repository.PathTo("Shop/obj/factory/none.rsp"), ["netstandard2.0"] = older };

        var result = await repository.RunAsync(repository.Project(FactoryMode.Update) with { OtherFrameworks = frameworks }, [], ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right)), CancellationToken.None);

        Assert.That(result.Findings.Select(finding => (finding.Rule, finding.SpecId)), Is.Not.Empty.And.All.EqualTo((Rules.CompilerError, "pieces")));
        Assert.That(result.Findings[0].Message, Does.Contain("netstandard2.0: Pieces.cs, 2:1 (outside the slots): CS8773: "));
        Assert.That((result.Status, repository.Tree()), Is.EqualTo((RunStatus.Stopped, before)));
    }

    [Test]
    public async Task StandsInTheManifestWhenItIsLowered()
    {
        using var repository = new SmallRepository("pieces");
        var lowered = Rules.All.Where(rule => rule.IsAdjustable).ToDictionary(rule => rule.Id, _ => "note");
        repository.Write("factory.yaml", $"rules:\n{string.Concat(lowered.Select(rule => $"  {rule.Key}: {rule.Value}\n"))}");
        var result = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer(SmallRepository.Right)));

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        var shown = repository.Manifest()["predicate"]!["buildDefinition"]!["internalParameters"]!["rules"]!.AsObject().ToDictionary(rule => rule.Key, rule => (string)rule.Value!);
        Assert.That(shown, Is.EquivalentTo(lowered));
    }

    [Test]
    public async Task CannotBeLoweredWhereItGuardsTheLineItself()
    {
        using var repository = new SmallRepository("pieces");
        var guards = Rules.All.Where(rule => !rule.IsAdjustable).ToList();
        repository.Write("factory.yaml", $"rules:\n{string.Concat(guards.Select(rule => $"  {rule.Id}: note\n"))}");
        var result = await repository.RunAsync(FactoryMode.Update, ScriptedModel.Never);
        Assert.That(SmallRepository.Ids(result), Has.Exactly(guards.Count).EqualTo("SF9003"));
    }
}
