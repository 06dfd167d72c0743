using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Line;
using SoftwareFactory.Records;
using SoftwareFactory.Stages;
using SoftwareFactory.Tests.Crashes;
using SoftwareFactory.Verification;

namespace SoftwareFactory.Tests.Line;

internal sealed class AnInterruptedRun
{
    private const string Id = "pieces";
    private static readonly string Right = SmallRepository.Answer(SmallRepository.Right);
    private static readonly string Wrong = SmallRepository.Answer(SmallRepository.Wrong);

    [Test]
    public async Task GoesOnAStageAtATimeAsOneRun()
    {
        using var repository = new SmallRepository(Id);
        await RunToAsync(repository, Stage.Compile, ScriptedModel.Saying(Right));
        var resumed = await RunToAsync(repository, Stage.Release, ScriptedModel.Never);

        Assert.That(resumed.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', resumed.Findings));
        Assert.That(resumed.Findings.Select(finding => finding.Rule.Id), Is.EqualTo(["SF5007"]));
        var reading = Single(repository);
        Assert.That(reading.Records.OfType<ResumedRecord>().Count(), Is.EqualTo(1));
        Assert.That(reading.Records.OfType<MovedRecord>().Select(moved => moved.Stage), Is.EqualTo(Enum.GetValues<Stage>()));
        Assert.That(reading.Records.OfType<JudgedRecord>().Select(judged => judged.Stage), Is.EqualTo(Enum.GetValues<Stage>()));
    }

    [Test]
    public async Task IsAbandonedWhenASpecChanged()
    {
        using var repository = new SmallRepository(Id);
        await RunToAsync(repository, Stage.Conform, ScriptedModel.Saying(Right));
        repository.WriteSpec(Id, "\nA pair is two pieces.\n");

        var result = await RunToAsync(repository, Stage.Release, ScriptedModel.Saying(Right));

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        Assert.That(result.Findings.Single(finding => finding.Rule == Rules.RunAbandoned).Message, Does.Contain($"is abandoned: spec:Shop/specs/{Id}.spec.md changed."));
        Assert.That(Ledgers(repository).Select(reading => reading.Ended?.Status), Is.EqualTo(new RunStatus?[] { null, RunStatus.Passed }));
    }

    [Test]
    public async Task StaysStoppedWhenItDiedBeforeItsEnd()
    {
        using var repository = new SmallRepository(Id);
        repository.Write("factory.yaml", "rework:\n  max: 0\n");
        await RunToAsync(repository, Stage.Analyze, ScriptedModel.Saying(Wrong));
        var answers = Directory.EnumerateFiles(repository.PathTo("artifacts/factory/answers"), "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(repository.Root, path), File.ReadAllText);
        var ended = await RunToAsync(repository, Stage.Test, ScriptedModel.Never);
        Assert.That(ended.Status, Is.EqualTo(RunStatus.Stopped));
        Unfinish(repository);
        foreach (var (path, text) in answers) repository.Write(path, text);

        // The line must not ask, nor think again: the verdict is on record.
        var result = await RunToAsync(repository, Stage.Release, ScriptedModel.Never);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Stopped));
        Assert.That(SmallRepository.Ids(result), Is.EqualTo(["SF4501", "SF4502"]));
        Assert.That(Single(repository).Records.OfType<MovedRecord>().Count(moved => moved.To == PartState.Stopped), Is.EqualTo(1));
    }

    [Test]
    public async Task FinishesItsReleaseThoughASpecHasChanged([Values(4, 6)] int steps)
    {
        using var repository = new SmallRepository(Id, "pairs");
        await RunToAsync(repository, Stage.Release, ScriptedModel.Saying(Right));
        var other = ScriptedModel.Saying(SmallRepository.Answer("        return quantity + quantity;"));
        Die(repository, FactoryMode.Refresh, other, steps);
        repository.WriteSpec("pairs", "\nA pair is two pieces.\n");

        var result = await RunToAsync(repository, Stage.Release, other, FactoryMode.Refresh);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        Assert.That(repository.Read("Shop/Pieces.cs"), Does.Contain("quantity + quantity"));
        Assert.That(repository.Tree().Keys.Where(path => path.EndsWith(".releasing", StringComparison.Ordinal) || path.EndsWith(".tmp", StringComparison.Ordinal)), Is.Empty);
        Assert.That((await RunToAsync(repository, Stage.Release, ScriptedModel.Never, FactoryMode.Locked)).Status, Is.EqualTo(RunStatus.Passed));
    }

    [Test]
    public async Task IsNoHandEditToAPlainBuild()
    {
        using var repository = new SmallRepository(Id, "pairs");
        await RunToAsync(repository, Stage.Release, ScriptedModel.Saying(Right));
        Die(repository, FactoryMode.Refresh, ScriptedModel.Saying(SmallRepository.Answer("        return quantity + quantity;")), steps: 5);

        var findings = await OutputVerification.VerifyAsync(repository.Project(FactoryMode.Locked), "error", TimeProvider.System, CancellationToken.None);

        Assert.That(findings.Where(finding => finding.Stops).Select(finding => finding.Rule.Id).Distinct(), Is.EqualTo(["SF5009"]));
    }

    [Test]
    public async Task OverwritesNothingThatSomebodyWroteMeanwhile()
    {
        using var repository = new SmallRepository(Id, "pairs");
        await RunToAsync(repository, Stage.Release, ScriptedModel.Saying(Right));
        Die(repository, FactoryMode.Refresh, ScriptedModel.Saying(SmallRepository.Answer("        return quantity + quantity;")), steps: 4);
        repository.Write("Shop/Pieces.cs", "// mine\n");

        var result = await RunToAsync(repository, Stage.Release, ScriptedModel.Never, FactoryMode.Refresh);

        Assert.That((result.Status, result.Succeeded, SmallRepository.Ids(result).Single()), Is.EqualTo(((RunStatus?)null, false, "SF5009")));
        Assert.That(repository.Read("Shop/Pieces.cs"), Is.EqualTo("// mine\n"));
    }

    [Test]
    public async Task GoesOnWhenObjIsLost()
    {
        using var repository = new SmallRepository(Id);
        await RunToAsync(repository, Stage.Conform, ScriptedModel.Saying(Right));
        Directory.Delete(repository.PathTo("Shop/obj"), recursive: true);

        var result = await RunToAsync(repository, Stage.Release, ScriptedModel.Never);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        Assert.That(Single(repository).Records.OfType<ResumedRecord>().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task IsRefusedWhenItsLedgerIsDamaged()
    {
        using var repository = new SmallRepository(Id);
        await RunToAsync(repository, Stage.Conform, ScriptedModel.Saying(Right));
        var path = LedgerPaths(repository).Single();
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("\"to\":\"Conformed\"", "\"to\":\"Released\"", StringComparison.Ordinal));

        var result = await RunToAsync(repository, Stage.Release, ScriptedModel.Never);

        Assert.That(SmallRepository.Ids(result), Is.EqualTo(["SF5001"]));
        Assert.That(LedgerVerification.Verify(null, repository.Root).Findings.Select(finding => finding.ToString()), Is.EqualTo(result.Findings.Select(finding => finding.ToString())));
    }

    [Test]
    public async Task IsHeldByOneProcessOnly()
    {
        using var repository = new SmallRepository(Id);
        repository.WriteArguments([]);
        using var holding = new ProductionLine(repository.Project(FactoryMode.Update), null, TimeProvider.System, _ => ScriptedModel.Never);

        Assert.That(SmallRepository.Ids(await RunToAsync(repository, Stage.Release, ScriptedModel.Never)), Is.EqualTo(["SF5004"]));
    }

    [Test]
    public async Task IsRefusedWhileAnotherProcessRunsAndGoesOnThen()
    {
        using var repository = new SmallRepository(Id);
        await RunToAsync(repository, Stage.Conform, ScriptedModel.Saying(Right));
        using var other = AnotherProcess.Start(ThisProgram.Command(AnotherProcess.Holds, repository.Root));
        Assert.That(await other.StandardOutput.ReadLineAsync(), Is.EqualTo("held"));

        var refused = await RunToAsync(repository, Stage.Release, ScriptedModel.Never);
        other.StandardInput.Close();
        await other.WaitForExitAsync();

        Assert.That(SmallRepository.Ids(refused), Is.EqualTo(["SF5004"]));
        Assert.That((await RunToAsync(repository, Stage.Release, ScriptedModel.Never)).Status, Is.EqualTo(RunStatus.Passed));
        Assert.That(Single(repository).Records.OfType<ResumedRecord>().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task GoesOnAfterATestThatSentItBack()
    {
        using var repository = new SmallRepository(Id, "pairs");
        using var whole = new SmallRepository(Id, "pairs");
        await RunToAsync(whole, Stage.Release, ScriptedModel.Saying(Wrong, Right));
        await RunToAsync(repository, Stage.Test, ScriptedModel.Saying(Wrong, Right));

        var result = await RunToAsync(repository, Stage.Release, ScriptedModel.Never);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        Assert.That(Moves(repository), Is.EqualTo(Moves(whole)));
        Assert.That(repository.Tree(), Is.EquivalentTo(whole.Tree()));

        static IEnumerable<string> Moves(SmallRepository repository) => Single(repository).Records.OfType<MovedRecord>().Select(moved => $"{moved.Part} {moved.Stage} {moved.From} {moved.To}");
    }

    private static async Task<LineResult> RunToAsync(SmallRepository repository, Stage last, IModelSource model, FactoryMode mode = FactoryMode.Update)
    {
        repository.WriteArguments([]);
        using var line = new ProductionLine(repository.Project(mode), null, TimeProvider.System, _ => model);
        return await line.RunToAsync(last, CancellationToken.None);
    }

    /// <summary>Ends the line in the middle of Release, after so many of its steps.</summary>
    private static void Die(SmallRepository repository, FactoryMode mode, IModelSource model, int steps)
    {
        repository.WriteArguments([]);
        using var line = new ProductionLine(repository.Project(mode), null, TimeProvider.System, _ => model, _ =>
        {
            if (steps-- == 0) throw new NotSupportedException();
        });
        Assert.That(() => line.RunToAsync(Stage.Release, CancellationToken.None), Throws.TypeOf<NotSupportedException>());
    }

    /// <summary>As if the process had died right before the last record.</summary>
    private static void Unfinish(SmallRepository repository)
    {
        var path = LedgerPaths(repository).Single();
        File.WriteAllLines(path, File.ReadAllLines(path)[..^1]);
        repository.Write("Shop/obj/factory/run.txt", $"{Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(path)))}\nunfinished\n");
    }

    private static IEnumerable<string> LedgerPaths(SmallRepository repository) => Directory.EnumerateFiles(repository.PathTo("artifacts/factory/runs"), "ledger.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static List<LedgerReading> Ledgers(SmallRepository repository) => [.. LedgerPaths(repository).Select(path => LedgerReader.Load(path, repository.PathTo(path)))];

    private static LedgerReading Single(SmallRepository repository)
    {
        var reading = Ledgers(repository).Single();
        Assert.That(reading.Defect, Is.Null);
        return reading;
    }
}
