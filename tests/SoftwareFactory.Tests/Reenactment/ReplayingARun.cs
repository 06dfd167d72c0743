using SoftwareFactory.Core.Line;
using SoftwareFactory.Reenactment;

namespace SoftwareFactory.Tests.Reenactment;

internal sealed class ReplayingARun
{
    private static readonly string Right = SmallRepository.Answer(SmallRepository.Right);
    private static readonly string Wrong = SmallRepository.Answer(SmallRepository.Wrong);

    [Test]
    public async Task TakesTheSameCourseThroughReworkAndAsksNobody()
    {
        using var repository = new SmallRepository("first", "second");
        Assert.That((await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Wrong, Right))).Status, Is.EqualTo(RunStatus.Passed));
        var before = repository.Tree();
        var (replay, findings) = await ReplayAsync(repository);

        Assert.That(findings, Is.Empty);
        Assert.That((replay!.IsSame, replay.Then, replay.Now), Is.EqualTo((true, "passed", "passed")));
        Assert.That(replay.Transitions, Is.EqualTo(repository.Ledger().Count(record => (string?)record["event"] == "moved")).And.GreaterThan(16), "eight stages of two parts, and the rework");
        Assert.That(repository.Tree(), Is.EqualTo(before));
    }

    [Test]
    public async Task OfAStopStopsAgain()
    {
        using var repository = new SmallRepository("first");
        Assert.That((await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Wrong))).Status, Is.EqualTo(RunStatus.Stopped));
        var (replay, findings) = await ReplayAsync(repository);

        Assert.That(findings, Is.Empty);
        Assert.That((replay!.IsSame, replay.Now), Is.EqualTo((true, "stopped")));
    }

    [Test]
    public async Task OfALostHoldoutStopsAgain()
    {
        using var repository = new SmallRepository("first");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        File.Delete(repository.PathTo("Shop/specs/first.holdout.md"));
        Assert.That(SmallRepository.Ids(await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never)), Is.EqualTo(["SF1123"]));
        var (replay, _) = await ReplayAsync(repository);

        Assert.That((replay!.IsSame, replay.Now), Is.EqualTo((true, "stopped")), replay.Difference?.ToString());
    }

    [Test]
    public async Task StartsFromWhatTheRunHad()
    {
        using var repository = new SmallRepository("first");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never);
        var run = LastRun(repository);

        repository.WriteSpec("first", "\nA pair is two pieces.\n");
        File.Delete(repository.PathTo("Shop/specs/first.holdout.md"));
        repository.Write("factory.yaml", "review:\n  required: always\n");
        repository.Write("Shop/First.cs", "edited");
        var (replay, _) = await ReplayAsync(repository, run);

        Assert.That((replay!.IsSame, replay.Changed.Count), Is.EqualTo((true, 0)));
    }

    [Test]
    public async Task FromTheTreeSaysWhichTransitionDiffersFirstAndWhy()
    {
        using var repository = new SmallRepository("first", "second");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never);
        repository.WriteSpec("second", "\nA pair is two pieces.\n");
        var (replay, findings) = await ReplayAsync(repository, LastRun(repository), withTree: true);

        Assert.That(replay!.Difference, Is.EqualTo(new RunDifference("second", Stage.Generate, "Specified → Generated", "Specified → Stopped (SF3002)")));
        Assert.That(replay.Changed, Is.EqualTo(["Shop/specs/second.spec.md"]));
        Assert.That((findings.Single().Rule.Id, findings.Single().SpecId), Is.EqualTo(("SF5032", "second")));
        Assert.That(findings.Single().Message, Does.Contain("Since then changed: Shop/specs/second.spec.md."));
    }

    [Test]
    public async Task MeetsTheProjectAsItIsNow()
    {
        using var repository = new SmallRepository("first");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        repository.Write("Shop/Other.cs", "namespace Shop; internal static class First;\n");
        repository.WriteArguments([$"\"{repository.PathTo("Shop/Other.cs")}\""]);
        var (replay, _) = await ReplayAsync(repository);

        Assert.That((replay!.Difference!.Stage, replay.Difference.Then, replay.Now), Is.EqualTo((Stage.Compile, "Conformed → Compiled", "stopped")));
        Assert.That(replay.Changed, Is.EqualTo(["project.sources"]));
    }

    [Test]
    public async Task NamesAnotherVersionOfTheFactory()
    {
        using var repository = new SmallRepository("first");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        var (replay, _) = await RunReplay.OfAsync(repository.Project(FactoryMode.Locked) with { FactoryVersion = "1.1.0" }, LastRun(repository), false, TimeProvider.System, CancellationToken.None);

        Assert.That((replay!.IsSame, replay.Changed), Is.EqualTo((true, new[] { "tool (1.0.0 → 1.1.0)" })));
    }

    [Test]
    public async Task JudgesByTheDayOfTheRun()
    {
        using var repository = new SmallRepository("first");
        repository.Write("factory.yaml", "waivers:\n  - rule: SF4502\n    part: first\n    reason: The holdout is being discussed.\n    until: 2030-12-31\n");
        repository.Write("Shop/specs/first.holdout.md", "## Examples\n| quantity | result | rule |\n|---|---|---|\n| 21 | 43 | R1 |\n");
        Assert.That((await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right))).Status, Is.EqualTo(RunStatus.Overridden));
        var (replay, _) = await RunReplay.OfAsync(repository.Project(FactoryMode.Locked), LastRun(repository), false, new YearsLater(), CancellationToken.None);

        Assert.That((replay!.IsSame, replay.Now), Is.EqualTo((true, "overridden")));
    }

    [Test]
    public async Task NeedsWhatTheRunKept()
    {
        using var repository = new SmallRepository("first");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        Directory.Delete(repository.PathTo("artifacts/factory/inputs"), recursive: true);

        Assert.That((await ReplayAsync(repository)).Findings.Select(finding => finding.Rule.Id), Is.EqualTo(["SF5030"]));
        Assert.That((await ReplayAsync(repository, "0197f3a2-1b2c-7d3e-8f4a-0123456789ab")).Findings.Select(finding => finding.Rule.Id), Is.EqualTo(["SF5030"]));
    }

    [Test]
    public async Task KeepsEachTextOnce()
    {
        using var repository = new SmallRepository("first", "second");
        await repository.RunAsync(FactoryMode.Update, ScriptedModel.Saying(Right));
        await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never);
        var kept = Kept(repository);
        await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never);
        Assert.That(Kept(repository), Is.EqualTo(kept));

        repository.Write("Shop/specs/second.holdout.md", repository.Read("Shop/specs/second.holdout.md") + "\n");
        await repository.RunAsync(FactoryMode.Locked, ScriptedModel.Never);
        Assert.That(Kept(repository), Is.EqualTo(kept + 2), "the holdout, and the list that names it");
    }

    private static int Kept(SmallRepository repository) => Directory.EnumerateFiles(repository.PathTo("artifacts/factory/inputs"), "*", SearchOption.AllDirectories).Count();

    private static string LastRun(SmallRepository repository) => Directory.EnumerateDirectories(repository.PathTo("artifacts/factory/runs")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).Last();

    private static Task<(RunReplay? Replay, IReadOnlyList<Core.Findings.Finding> Findings)> ReplayAsync(SmallRepository repository, string? run = null, bool withTree = false) =>
        RunReplay.OfAsync(repository.Project(FactoryMode.Locked), run ?? LastRun(repository), withTree, TimeProvider.System, CancellationToken.None);

    private sealed class YearsLater : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddYears(50);
    }
}
