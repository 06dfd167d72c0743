using Microsoft.Extensions.AI;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Files;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Secrets;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;
using SoftwareFactory.Reenactment;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Line;

/// <summary>
/// One run of the line over one project. Each stage judges every part before the line stops at its end: nothing is released
/// unless everything passed. The ledger holds a stage's transitions before the next stage starts; manifest, SARIF and report are
/// written however the run ends. Not thread-safe.
/// </summary>
public sealed class ProductionLine : IDisposable
{
    private readonly ILineStage[] _stages;
    private readonly LineSession _session;
    private readonly FindingPolicy _policy;
    private readonly string _runId;
    private readonly DateTimeOffset _started;
    private readonly IModelSource _models;
    private readonly RememberedAnswers _remembered;
    private readonly FileStream? _hold;
    private Ledger? _ledger;
    private IReadOnlyList<Finding> _intake = [];
    private Digest _fingerprint;
    private Task<RunStart>? _start;
    private RunStatus? _status;
    private Stage _next;

    /// <summary>Prepares a run; nothing is read of the specs yet.</summary>
    /// <param name="project">What the build knows of the project.</param>
    /// <param name="runId">The run's id when a front end runs several projects as one; null for a new one.</param>
    /// <param name="time">Where time comes from.</param>
    public ProductionLine(FactoryProject project, string? runId, TimeProvider time)
        : this(project, runId, time, session => new ConfiguredModel(session.Configuration, ApiKey.Find(project.UserSecretsId), time))
    {
    }

    /// <summary>Prepares a run of a host program that brings its own client, which answers in <c>update</c> and <c>refresh</c> in place of the configured model.</summary>
    /// <param name="project">What the build knows of the project.</param>
    /// <param name="runId">As in the other constructor.</param>
    /// <param name="time">Where time comes from.</param>
    /// <param name="client">Asked through the same guard and budget; not disposed here. The configured model's name stands in the lock.</param>
    public ProductionLine(FactoryProject project, string? runId, TimeProvider time, IChatClient client)
        : this(project, runId, time, session => new ConfiguredModel(session.Configuration, null, time, client))
    {
    }

    internal ProductionLine(FactoryProject project, string? runId, TimeProvider time, Func<LineSession, IModelSource> models)
        : this(project, runId, time, models, isReplay: false)
    {
    }

    /// <summary>Prepares a run that gives a past run's answers, whoever answered it.</summary>
    internal ProductionLine(FactoryProject project, string runId, TimeProvider time, IModelSource past)
        : this(project, runId, time, _ => past, isReplay: true)
    {
    }

    private ProductionLine(FactoryProject project, string? runId, TimeProvider time, Func<LineSession, IModelSource> models, bool isReplay)
    {
        _session = new LineSession(project, time);
        _started = time.GetUtcNow();
        _runId = runId ?? Guid.CreateVersion7(_started).ToString();
        _models = models(_session);
        _remembered = new RememberedAnswers(_models, Path.Combine(project.WorkFolder, "answers"), recall: project.Mode != FactoryMode.Refresh);
        var people = new HandwrittenAnswers(project.Folder, _session.Repository.Display, new SecretScanner(_session.Configuration.RedactionAllow));
        var asked = isReplay ? _models : QuestionJournal.Keeping(new ModelSources(people, _remembered), RunFolder.Of(_session, _runId), new InputStore(_session.Repository.ArtifactsFolder));
        _stages =
        [
            new IntakeStage(), new GenerateStage(asked), new ConformStage(), new CompileStage(),
            new AnalyzeStage(), new TestStage(), new ReviewStage(), new ReleaseStage(),
        ];
        _hold = ProjectHold.TryTake(project.WorkFolder);
        _policy = new FindingPolicy(_session.Configuration, DateOnly.FromDateTime(_started.UtcDateTime));
    }

    /// <summary>Told how far a run in <c>update</c> or <c>refresh</c> has come, from several threads; null for nobody.</summary>
    public IProgress<LineProgress>? Progress
    {
        get => _session.Progress;
        set => _session.Progress = value;
    }

    /// <summary>Runs the stages up to and including <paramref name="last"/> that this run has not run yet.</summary>
    public async Task<LineResult> RunToAsync(Stage last, CancellationToken cancellation)
    {
        if (_hold is null)
            return new([Rules.RunInProgress.At(new SourceLocation(_session.Repository.Display(_session.Project.ProjectFile)), "Another run of the line works on this project.")], RunStatus.Stopped);

        var findings = new List<Finding>();
        try
        {
            if (_ledger is null) await OpenAsync().ConfigureAwait(false);
            while (_status is null && _next <= last) findings.AddRange(await PassAsync(_next++, cancellation).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            findings.Add(Rules.RunCancelled.At(new SourceLocation(_session.Repository.Display(_session.Project.ProjectFile)), "The run was cancelled; nothing was released."));
            _session.RunFindings[_next] = [findings[^1]];
            End(RunStatus.Cancelled, null);
        }

        return new([.. findings.Distinct()], _status);
    }

    /// <summary>Ends the hold on the project.</summary>
    public void Dispose()
    {
        (_models as IDisposable)?.Dispose();
        _ledger?.Dispose();
        _hold?.Dispose();
    }

    /// <summary>Runs Intake, since what it reads is what the ledger's header fingerprints; its findings are judged like any other stage's.</summary>
    private async Task OpenAsync()
    {
        _intake = await _stages[0].RunAsync(_session, CancellationToken.None).ConfigureAwait(false);
        var header = new StartedRecord
        {
            Version = LedgerReader.Version,
            At = _started,
            Run = _runId,
            Project = _session.Repository.Display(_session.Project.ProjectFile),
            Mode = _session.Mode,
            Inputs = RunInputs.Of(_session),
        };
        _fingerprint = Digest.OfText(string.Concat(header.Inputs.Select(input => $"{input.Key} {input.Value}\n")));
        _ledger = Ledger.Start(RunFolder.LedgerPath(_session, _runId), header, _session.Time);
    }

    /// <summary>A stage, and for parts that it sends back every stage since Generate again, until each part has passed it or the line has stopped.</summary>
    private async Task<List<Finding>> PassAsync(Stage stage, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        for (var current = stage; ; current = AnyInRework() ? Stage.Generate : current + 1)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_session.Mode != FactoryMode.Locked && current != Stage.Intake) Progress?.Report(new LineProgress(current, _session.Parts.Count, _session.Parts.Count(part => part.Answer is not null)));

            // What the run started from must be kept before it changes anything.
            if (current == Stage.Release) await _start!.ConfigureAwait(false);
            findings.AddRange(Judge(current, current == Stage.Intake ? _intake : await _stages[(int)current].RunAsync(_session, cancellation).ConfigureAwait(false)));
            if (_status is not null || (current == stage && !AnyInRework())) return findings;
        }
    }

    private bool AnyInRework() => _session.Parts.Any(part => part.Machine.State == PartState.Rework);

    private List<Finding> Judge(Stage stage, IReadOnlyList<Finding> raw)
    {
        // Beside the stages that follow: nobody waits for records.
        if (stage == Stage.Intake) _start = Task.Run(() => RunStartRecorder.Of(_session, raw, _runId, _started));
        var findings = raw.Select(_policy.Apply).OfType<Finding>().ToList();
        var byPart = findings.ToLookup(finding => finding.SpecId);
        var known = _session.Parts.Select(part => part.Spec.Id).ToHashSet(StringComparer.Ordinal);
        var general = findings.Where(finding => finding.SpecId is null || !known.Contains(finding.SpecId)).ToList();
        if (general.Count > 0) _ledger!.Record(new JudgedRecord { Stage = stage, Attempt = 0, Content = _fingerprint, Findings = general });
        var reported = new List<Finding>(general);
        foreach (var part in _session.Parts)
            reported.AddRange(Judge(part, stage, [.. byPart[part.Spec.Id]], lineStops: general.Exists(finding => finding.Stops)));

        _session.RunFindings[stage] = general;
        _ledger!.Flush();
        if (reported.Exists(finding => finding.Stops)) End(RunStatus.Stopped, stage);
        else if (stage == Stage.Release) End(_session.AllFindings.Any(finding => finding.Waiver is not null) ? RunStatus.Overridden : RunStatus.Passed, null);
        return reported;
    }

    private IReadOnlyList<Finding> Judge(Part part, Stage stage, IReadOnlyList<Finding> found, bool lineStops)
    {
        var waits = part.Machine.State == TransitionTable.Before(stage) || (stage == Stage.Generate && part.Machine.State == PartState.Rework);

        // Generate and Conform look at the parts that wait for them; from Compile on a stage judges all, since each can spoil another.
        if (!waits && stage < Stage.Compile && found.Count == 0) return [];

        _ledger!.Record(Verdict(part, stage, found));
        part.Found(stage, found);
        if (!found.Any(finding => finding.Stops)) return waits && !lineStops ? [.. found, .. Move(part, stage, TransitionTable.Passed(stage), found)] : found;
        if (lineStops || !Rework.MayMend(stage, found) || Move(part, stage, PartTrigger.Reject, found).Count > 0) return [.. found, .. Move(part, stage, PartTrigger.Stop, found)];
        return part.SendBack(stage);
    }

    private static JudgedRecord Verdict(Part part, Stage stage, IReadOnlyList<Finding> found) => new()
    {
        Part = part.Spec.Id,
        Stage = stage,
        Attempt = part.Request?.Attempt ?? 0,
        Content = part.ContentAt(stage),
        Serial = part.Serial,
        Request = stage == Stage.Generate && part.Request is { } request ? part.Entry?.Request ?? LockKey.Of(request).Digest : null,
        Model = stage == Stage.Generate && part.Request is { } asked ? $"{asked.Provider}:{asked.Model}" : null,
        Findings = found,
    };

    /// <returns>SF5002 when the table or its guard refuses.</returns>
    private IReadOnlyList<Finding> Move(Part part, Stage stage, PartTrigger trigger, IReadOnlyList<Finding> findings)
    {
        var from = part.Machine.State;
        if (!part.Machine.TryFire(trigger, out var refusal)) return [Rules.MoveRefused.At(part.Spec.Location, refusal) with { SpecId = part.Spec.Id }];
        _ledger!.Record(new MovedRecord { Part = part.Spec.Id, Stage = stage, From = from, Trigger = trigger, To = part.Machine.State, Findings = [.. findings.Select(finding => finding.Rule.Id)] });
        return [];
    }

    private void End(RunStatus status, Stage? stage)
    {
        _status = status;
        foreach (var part in _session.Parts.Where(part => part.Machine.State is PartState.Released or PartState.Stopped)) _remembered.Forget(part);
        _ledger!.Ended(new EndedRecord { Status = status, Stage = stage });
        _ledger.Dispose();
        var run = new RunRecord(_runId, _started, _session.Time.GetUtcNow(), status, stage);
        _start?.GetAwaiter().GetResult().Write(RunFolder.Of(_session, _runId));
        RunFolder.Write(_session, run);
        AtomicFile.Write(Path.Combine(_session.Project.WorkFolder, "run.txt"), $"{run.Id}\n{status.ToString().ToLowerInvariant()}\n");
    }
}
