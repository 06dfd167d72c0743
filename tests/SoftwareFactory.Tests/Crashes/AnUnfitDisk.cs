using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Crashes;

/// <summary>The operating system itself refuses to write: bubblewrap mounts disks that are full or read-only, for root as for anybody. Without it (not on Linux) there is nothing to see here.</summary>
[Platform("Linux")]
internal sealed class AnUnfitDisk : IDisposable
{
    private SmallRepository _old = null!;

    [OneTimeSetUp]
    public async Task Release()
    {
        _old = new SmallRepository("pieces");
        _old.Write("factory.yaml", "rework:\n  max: 0\ntest:\n  sandbox: off\n");
        await _old.RunAsync(FactoryMode.Update, ScriptedModel.Saying(SmallRepository.Answer("        return quantity + quantity;")));
    }

    public void Dispose() => _old?.Dispose();

    [Test]
    public async Task ThatIsFullLosesNothing()
    {
        using var disk = new SmallRepository();
        var failures = (await AnotherProcess.SaidByAsync(
            ["bwrap", "--dev-bind", "/", "/", "--size", $"{ASmallDisk.Size}", "--tmpfs", disk.Root, "--setenv", "TMPDIR", disk.Root, "--setenv", "DOTNET_EnableDiagnostics", "0", .. ThisProgram.Command(ASmallDisk.Word, _old.Root)])).Split('\n');

        Assert.That(failures, Has.All.Match("^(blobs|staged|releasing|released|start): Unfinished: (SF5009|SF5010)$"));
        Assert.That(failures.Select(failure => failure.Split(':')[0]).Distinct(), Is.EqualTo(["blobs", "staged", "releasing", "released", "start"]));
    }

    [Test]
    public async Task ThatIsReadOnlyLeavesTheTreeAsItWas()
    {
        using var repository = Copy();
        var obj = repository.PathTo("Shop/obj");
        var said = await AnotherProcess.SaidByAsync(["bwrap", "--dev-bind", "/", "/", "--ro-bind", repository.PathTo("Shop"), repository.PathTo("Shop"), "--bind", obj, obj, .. ThisProgram.Command(AnotherProcess.Runs, repository.Root)]);

        Assert.That(said, Is.EqualTo("Stopped: SF6001"));
        Assert.That(repository.Tree(), Is.EquivalentTo(_old.Tree()));
        Assert.That((await repository.RunAsync(FactoryMode.Refresh, AnotherProcess.Model)).Status, Is.EqualTo(RunStatus.Passed));
    }

    [Test]
    public async Task ThatIsReadOnlyThroughoutLetsNoRunBegin()
    {
        using var repository = Copy();
        var said = await AnotherProcess.SaidByAsync(["bwrap", "--dev-bind", "/", "/", "--ro-bind", repository.Root, repository.Root, .. ThisProgram.Command(AnotherProcess.Runs, repository.Root)]);

        Assert.That(said, Is.EqualTo("Stopped: SF5010"));
        Assert.That(Directory.Exists(repository.PathTo("artifacts")), Is.False);
        Assert.That(repository.Tree(), Is.EquivalentTo(_old.Tree()));
    }

    private SmallRepository Copy()
    {
        var copy = _old.CopyTo();
        copy.WriteArguments([]);
        return copy;
    }
}
