using SoftwareFactory.Core.Line;
using SoftwareFactory.Handover;
using SoftwareFactory.Verification;

namespace SoftwareFactory.Tests.Handover;

internal sealed class EjectingAPart
{
    private static readonly string Right = SmallRepository.Answer(SmallRepository.Right);

    [Test]
    public async Task LeavesItsFilesToPeople()
    {
        using var repository = new SmallRepository("first", "second");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        var serial = repository.Lock.Accepted("first")!.Serial;
        repository.Write("Shop/First.cs", repository.Read("Shop/First.cs") + "// edited\n");

        var (ejection, findings) = PartEjection.Eject(repository.Project(FactoryMode.Locked), "first", "prices come from a service", TimeProvider.System);

        Assert.That(findings, Is.Empty);
        Assert.That(ejection!.Serial, Is.EqualTo(serial.ToString()));
        Assert.That(repository.Read("Shop/First.cs"), Does.StartWith($"// first {serial} ejected\n").And.EndsWith("// edited\n"));
        Assert.That(repository.Read("Shop/.factory/ejected/first.json"), Does.Contain(serial.ToString()).And.Contain("prices come from a service"));
        Assert.That(repository.Tree().Keys, Has.Member("Shop/.factory/ejected/first.spec.ejected.md").And.Member("Shop/.factory/ejected/first.holdout.ejected.md").And.No.Member("Shop/specs/first.spec.md"));
        Assert.That(await OutputVerification.VerifyAsync(repository.Project(FactoryMode.Locked), "error", TimeProvider.System, CancellationToken.None), Is.Empty);
        Assert.That((await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)).Status, Is.EqualTo(RunStatus.Passed));
    }

    [Test]
    public async Task KeepsTheEvidenceWhenTheLockIsPruned()
    {
        using var repository = new SmallRepository("first");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        var evidence = repository.Tree().Keys.Where(path => path.StartsWith("Shop/.factory/", StringComparison.Ordinal)).ToArray();
        PartEjection.Eject(repository.Project(FactoryMode.Locked), "first", "", TimeProvider.System);

        LockPruning.Prune(repository.Project(FactoryMode.Locked), TimeProvider.System);

        Assert.That(evidence, Has.Length.EqualTo(4), "two blobs, the part's record and its style");
        Assert.That(repository.Tree().Keys, Is.SupersetOf(evidence));
        Assert.That(File.Exists(repository.LockPath), Is.False, "a project without parts has nothing to verify");
    }

    [Test]
    public async Task IsRefusedWhileAnotherSpecUsesIt()
    {
        using var repository = new SmallRepository("first", "second");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        repository.Write("Shop/specs/second.spec.md", repository.Read("Shop/specs/second.spec.md").Replace("owner: stock-team", "owner: stock-team\nuses: first", StringComparison.Ordinal));
        var before = repository.Tree();

        var (ejection, findings) = PartEjection.Eject(repository.Project(FactoryMode.Locked), "first", "", TimeProvider.System);

        Assert.That(ejection, Is.Null);
        Assert.That(findings.Select(finding => $"{finding.Rule.Id} {finding.Location}"), Is.EqualTo(["SF1404 Shop/specs/second.spec.md(5,7)"]));
        Assert.That(repository.Tree(), Is.EquivalentTo(before));
    }

    [TestCase("third", "SF1011")]
    [TestCase("first", "SF3001")]
    public void IsRefusedWhenThereIsNothingToHandOver(string spec, string rule)
    {
        using var repository = new SmallRepository("first");

        Assert.That(PartEjection.Eject(repository.Project(FactoryMode.Locked), spec, "", TimeProvider.System).Findings.Single().Rule.Id, Is.EqualTo(rule));
    }
}
