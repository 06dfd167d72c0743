using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Files;
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
    private readonly FactoryProject _project;
    private readonly TimeProvider _time;
    private readonly Func<LineSession, IModelSource> _source;
    private readonly Action<string>? _step;
    private readonly bool _isReplay;
    private readonly FileStream? _hold;
    private ILineStage[] _stages = [];
    private LineSession _session;
    private FindingPolicy _policy;
    private IModelSource _models;
    private RememberedAnswers _remembered;
    private string _runId;
    private DateTimeOffset _started;
    private Ledger? _ledger;
    private IReadOnlyList<Finding> _intake = [];
    private IReadOnlyList<Finding> _interruption = [];
    private Digest _fingerprint;
    private RunStartRecorder? _start;
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

    /// <param name="project">As in the other constructors.</param>
    /// <param name="runId">As in the other constructors.</param>
    /// <param name="time">Where time comes from.</param>
    /// <param name="models">Makes who answers.</param>
    /// <param name="step">Told each step of Release when it is done, for tests that crash there.</param>
    internal ProductionLine(FactoryProject project, string? runId, TimeProvider time, Func<LineSession, IModelSource> models, Action<string>? step = null)
        : this(project, runId, time, models, step, isReplay: false)
    {
    }

    /// <summary>Prepares a run that gives a past run's answers, whoever answered it.</summary>
    internal ProductionLine(FactoryProject project, string runId, TimeProvider time, IModelSource past)
        : this(project, runId, time, _ => past, step: null, isReplay: true)
    {
    }

    private ProductionLine(FactoryProject project, string? runId, TimeProvider time, Func<LineSession, IModelSource> models, Action<string>? step, bool isReplay)
    {
        (_project, _time, _source, _step, _isReplay) = (project, time, models, step, isReplay);
        _started = time.GetUtcNow();
        _runId = runId ?? Guid.CreateVersion7(_started).ToString();
        Prepare();
        try
        {
            _hold = ProjectHold.TryTake(project);
            if (_hold is null) _interruption = [Rules.RunInProgress.At(Place, "Another run of the line works on this project.")];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _interruption = [Rules.RunInterrupted.At(Place, error.Message)];
        }
    }

    /// <summary>Told how far a run in <c>update</c> or <c>refresh</c> has come, from several threads; null for nobody.</summary>
    public IProgress<LineProgress>? Progress
    {
        get => _session.Progress;
        set => _session.Progress = value;
    }

    private SourceLocation Place => new(_session.Repository.Display(_project.ProjectFile));

    /// <summary>
    /// Runs the stages up to and including <paramref name="last"/> that this run has not run yet. A run that another process left unfinished goes on when nothing
    /// that it started from has changed (SF5007), else it is abandoned (SF5008).
    /// </summary>
    public async Task<LineResult> RunToAsync(Stage last, CancellationToken cancellation)
    {
        if (_hold is null) return new(_interruption, RunStatus.Stopped);

        var findings = new List<Finding>();
        try
        {
            await RunToAsync(last, findings, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A full disk, say. The run is not over: what is recorded is recorded, and the next one goes on from there.
            _interruption = [Rules.RunInterrupted.At(Place, error.Message)];
        }

        return new([.. findings.Concat(_interruption).Distinct()], _status);
    }

    /// <summary>Ends the hold on the project.</summary>
    public void Dispose()
    {
        (_models as IDisposable)?.Dispose();
        _ledger?.Dispose();
        _hold?.Dispose();
    }

    private async Task RunToAsync(Stage last, List<Finding> findings, CancellationToken cancellation)
    {
        try
        {
            if (_ledger is null && _interruption.Count == 0) findings.AddRange(await OpenAsync(resume: true).ConfigureAwait(false));
            while (_status is null && _interruption.Count == 0 && _next <= last)
            {
                findings.AddRange(await PassAsync(_next++, cancellation).ConfigureAwait(false));
                if (!_ledger!.HasDiverged) continue;
                findings.Clear();
                findings.AddRange(await RestartAsync().ConfigureAwait(false));
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            findings.Add(Rules.RunCancelled.At(Place, "The run was cancelled; nothing was released."));
            _session.RunFindings[_next] = [findings[^1]];
            End(RunStatus.Cancelled, null);
        }
    }

    /// <summary>Makes the session and all that depends on it anew.</summary>
    [MemberNotNull(nameof(_session), nameof(_models), nameof(_remembered), nameof(_policy))]
    private void Prepare()
    {
        (_models as IDisposable)?.Dispose();
        _session = new LineSession(_project, _time) { Progress = _session?.Progress, Releasing = Releasing };
        _models = _source(_session);
        _remembered = new RememberedAnswers(_models, RememberedAnswers.FolderOf(_session.Repository, _project), recall: _project.Mode != FactoryMode.Refresh);
        _policy = new FindingPolicy(_session.Configuration, DateOnly.FromDateTime(_started.UtcDateTime));
        var people = new HandwrittenAnswers(_project.Folder, _session.Repository.Display, new SecretScanner(_session.Configuration.RedactionAllow));
        var asked = _isReplay ? _models : QuestionJournal.Keeping(new ModelSources(people, new AdoptedAnswers(_project, _session.Repository.Display), _remembered), () => RunFolder.Of(_session, _runId), new InputStore(_session.Repository.ArtifactsFolder));
        _stages =
        [
            new IntakeStage(judges: true), new GenerateStage(asked), new ConformStage(), new CompileStage(),
            new AnalyzeStage(), new TestStage(), new ReviewStage(asked), new ReleaseStage(_step),
        ];
    }

    /// <summary>
    /// Takes up an unfinished run or begins one. Intake runs here, since what it reads is what the ledger's header fingerprints; its findings are judged like any other stage's.
    /// </summary>
    private async Task<List<Finding>> OpenAsync(bool resume)
    {
        var said = new List<Finding>();
        var unfinished = resume ? UnfinishedRun.Find(_project, _session.Repository) : null;
        if (unfinished is { Reading.IsDamaged: true })
        {
            _interruption = [unfinished.Reading.Defect!];
            return said;
        }

        if (unfinished is { HasEnded: true })
        {
            Publish(unfinished.Id, unfinished.Reading.Ended!.Status, AnswersNoLongerNeeded.Of(unfinished.Reading));
            unfinished = null;
        }

        var stuck = unfinished is null ? [] : FinishRelease(unfinished);
        _intake = await _stages[0].RunAsync(_session, CancellationToken.None).ConfigureAwait(false);
        if (unfinished is { Reading.Releasing: null }) ReleaseStage.Sweep(_session);
        var inputs = RunInputs.Of(_session);
        var differences = unfinished is null ? [] : Differences(unfinished.Reading.Started!, inputs);
        if (stuck.Count > 0)
        {
            _interruption = stuck;
            return said;
        }

        if (differences.Count > 0)
        {
            said.Add(Rules.RunAbandoned.At(Place, $"Run {unfinished!.Id} was not finished, and is abandoned: {string.Join(", ", differences)} changed.") with { Level = FindingLevel.Note });
            if (_session.Released is not null)
            {
                // The tree now holds what that run released, and the lock that goes with it.
                Prepare();
                _intake = await _stages[0].RunAsync(_session, CancellationToken.None).ConfigureAwait(false);
                inputs = RunInputs.Of(_session);
            }

            unfinished = null;
        }

        if (unfinished is null) Start(inputs);
        else Resume(unfinished, said);
        _fingerprint = Digest.OfText(string.Concat(inputs.Select(input => $"{input.Key} {input.Value}\n")));
        _remembered.Run = _runId;
        return said;
    }

    private void Start(IReadOnlyDictionary<string, string> inputs)
    {
        if (!_isReplay) _session.Standing = StandingVerdicts.Read(_session, inputs);
        if (File.Exists(RunFolder.LedgerPath(_session, _runId))) _runId = Guid.CreateVersion7(_started).ToString();
        UnfinishedRun.Begin(_project, _runId);
        _ledger = Ledger.Start(
            RunFolder.LedgerPath(_session, _runId),
            new StartedRecord { Version = LedgerReader.Version, At = _started, Run = _runId, Project = Place.Path, Mode = _session.Mode, Inputs = inputs },
            _time);
    }

    private void Resume(UnfinishedRun unfinished, List<Finding> said)
    {
        (_runId, _started) = (unfinished.Id, unfinished.Reading.Started!.At);
        UnfinishedRun.Begin(_project, _runId);
        _ledger = Ledger.Resume(RunFolder.LedgerPath(_session, _runId), unfinished.Reading, _time);
        var last = unfinished.Reading.Records.OfType<MovedRecord>().LastOrDefault();
        var torn = unfinished.Reading.Defect is null ? "" : " Its last record was torn and is cut off.";
        said.Add(Rules.RunResumed.At(Place, $"Run {_runId} goes on {(last is null ? "from its start" : $"after {last.Stage}")}.{torn}") with { Level = FindingLevel.Note });
    }

    /// <summary>A resumed run came to other bytes than the ledger tells of: its verdicts are about something else, so a new run judges everything.</summary>
    private async Task<List<Finding>> RestartAsync()
    {
        var abandoned = Rules.RunAbandoned.At(Place, $"Run {_runId} was not finished, and is abandoned: it does not come to the bytes again that it had judged.") with { Level = FindingLevel.Note };
        _ledger!.Dispose();
        _started = _time.GetUtcNow();
        (_ledger, _next, _runId) = (null, Stage.Intake, Guid.CreateVersion7(_started).ToString());
        Prepare();
        return [abandoned, .. await OpenAsync(resume: false).ConfigureAwait(false)];
    }

    private static IReadOnlyList<string> Differences(StartedRecord before, IReadOnlyDictionary<string, string> inputs) =>
        before.Version == LedgerReader.Version ? RunInputs.Differences(before.Inputs, inputs) : ["the ledger's version"];

    /// <summary>Rolls an interrupted release forward, before anything looks at the tree.</summary>
    private List<Finding> FinishRelease(UnfinishedRun unfinished)
    {
        if (unfinished.Reading.Releasing is not { } releasing) return [];

        _session.Released = releasing;
        _session.Replaced = RunFolder.ReplacedIn(_session, unfinished.Id);
        return [.. releasing.Changes(_session).SelectMany(change => ReleaseStage.Commit(_session, change, mayBeMadeAgain: true))];
    }

    private void Releasing(IReadOnlyList<FileChange> changes)
    {
        // What the run started from is judged again when it is interrupted from here on.
        foreach (var change in _ledger!.IsReplaying ? [] : changes)
            if (change.From is { } from) AtomicFile.Write(Path.Combine(RunFolder.ReplacedIn(_session, _runId), from.Hex), Repository.ReadText(change.Path));
        _ledger.Record(ReleasingRecord.Of(_session, changes));
        _ledger.Flush();
    }

    /// <summary>A stage, and for parts that it sends back every stage since Generate again, until each part has passed it or the line has stopped.</summary>
    private async Task<List<Finding>> PassAsync(Stage stage, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        for (var current = stage; ; current = AnyInRework() ? Stage.Generate : current + 1)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_session.Mode != FactoryMode.Locked && current != Stage.Intake) Progress?.Report(new LineProgress(current, _session.Parts.Count, _session.Parts.Count(part => part.Answer is not null)));
            var raw = await RunAsync(current, cancellation).ConfigureAwait(false);
            if (_interruption.Count == 0) findings.AddRange(Judge(current, raw));
            if (_interruption.Count > 0 || _ledger!.HasDiverged || _status is not null || (current == stage && !AnyInRework())) return findings;
        }
    }

    private async Task<IReadOnlyList<Finding>> RunAsync(Stage stage, CancellationToken cancellation)
    {
        if (stage == Stage.Intake) return _intake;

        // What the run started from must be kept before it changes anything.
        if (stage == Stage.Release) await _start!.KeepAsync().ConfigureAwait(false);
        var raw = await _stages[(int)stage].RunAsync(_session, cancellation).ConfigureAwait(false);
        if (stage == Stage.Test) RunFolder.WriteResults(_session, _runId);

        // A release that has begun is finished later, and stops nothing.
        if (raw.Any(finding => finding.Rule == Rules.ReleaseInterrupted)) _interruption = raw;
        return raw;
    }

    private bool AnyInRework() => _session.Parts.Any(part => part.Machine.State == PartState.Rework);

    private List<Finding> Judge(Stage stage, IReadOnlyList<Finding> raw)
    {
        if (stage == Stage.Intake) _start = new RunStartRecorder(_session, raw, _runId, _started);
        var reported = new Judge(_session, _policy, _ledger!, _fingerprint).On(stage, raw);
        if (_ledger!.HasDiverged) return reported;
        _ledger.Flush();

        // Generate and Conform take every core; Compile does not.
        if (stage == Stage.Conform) _ = _start!.KeepAsync();
        if (reported.Exists(finding => finding.Stops)) End(RunStatus.Stopped, stage);
        else if (stage == Stage.Release) End(_session.AllFindings.Any(finding => finding.Waiver is not null) ? RunStatus.Overridden : RunStatus.Passed, null);
        return reported;
    }

    private void End(RunStatus status, Stage? stage)
    {
        _start?.KeepAsync().GetAwaiter().GetResult().Write(RunFolder.Of(_session, _runId));
        RunFolder.Write(_session, new RunRecord(_runId, _started, _time.GetUtcNow(), status, stage));
        _ledger!.Ended(new EndedRecord { Status = status, Stage = stage });
        _ledger.Dispose();
        if (status is RunStatus.Passed or RunStatus.Overridden) _session.Standing.Keep(_session, _runId);
        Publish(_runId, status, AnswersNoLongerNeeded.Of(_session, stage));
        _status = status;
    }

    /// <summary>What follows a run's last record; safe to do again.</summary>
    private void Publish(string runId, RunStatus status, IEnumerable<Digest> keys)
    {
        RunFolder.ForgetReplaced(_session, runId);
        LatestRuns.Publish(_session.Repository, _project.Name, runId);
        _remembered.Forget(keys);
        UnfinishedRun.End(_project, runId, status, _session.Parts.Count(part => part.Standing is not null) is > 0 and var standing ? $"{_session.Parts.Count - standing} of {_session.Parts.Count} parts judged anew" : null);
    }
}
