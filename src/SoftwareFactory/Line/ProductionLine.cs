using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Files;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;
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
    private readonly FileStream? _hold;
    private Ledger? _ledger;
    private RunStatus? _status;
    private int _next;

    /// <summary>Prepares a run; nothing is read of the specs yet.</summary>
    /// <param name="project">What the build knows of the project.</param>
    /// <param name="runId">The run's id when a front end runs several projects as one; null for a new one.</param>
    /// <param name="time">Where time comes from.</param>
    public ProductionLine(FactoryProject project, string? runId, TimeProvider time)
        : this(project, runId, time, new ModelSources(new HandwrittenAnswers(project.Folder, Repository.Find(project.Folder).Display), new ConfiguredModel()))
    {
    }

    internal ProductionLine(FactoryProject project, string? runId, TimeProvider time, IModelSource models)
    {
        _stages =
        [
            new IntakeStage(), new GenerateStage(models), new ConformStage(), new CompileStage(),
            new AnalyzeStage(), new TestStage(), new ReviewStage(), new ReleaseStage(),
        ];
        _started = time.GetUtcNow();
        _runId = runId ?? Guid.CreateVersion7(_started).ToString();
        _hold = ProjectHold.TryTake(project.WorkFolder);
        _session = new LineSession(project, time);
        _policy = new FindingPolicy(_session.Configuration, DateOnly.FromDateTime(_started.UtcDateTime));
    }

    /// <summary>Runs the stages up to and including <paramref name="last"/> that this run has not run yet.</summary>
    public async Task<LineResult> RunToAsync(Stage last, CancellationToken cancellation)
    {
        if (_hold is null)
            return new([Rules.RunInProgress.At(new SourceLocation(_session.Repository.Display(_session.Project.ProjectFile)), "Another run of the line works on this project.")], RunStatus.Stopped);

        var findings = new List<Finding>();
        try
        {
            _ledger ??= new Ledger(RunFolder.LedgerPath(_session, _runId), _runId, _session.Repository.Display(_session.Project.ProjectFile), _session.Mode, _session.Time);
            while (_status is null && _next <= (int)last)
            {
                cancellation.ThrowIfCancellationRequested();
                var stage = _stages[_next++];
                findings.AddRange(Judge(stage.Stage, await stage.RunAsync(_session, cancellation).ConfigureAwait(false)));
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            findings.Add(Rules.RunCancelled.At(new SourceLocation(_session.Repository.Display(_session.Project.ProjectFile)), "The run was cancelled; nothing was released."));
            _session.RunFindings.Add(findings[^1]);
            End(RunStatus.Cancelled, null);
        }

        return new(findings, _status);
    }

    /// <summary>Ends the hold on the project.</summary>
    public void Dispose()
    {
        _ledger?.Dispose();
        _hold?.Dispose();
    }

    private List<Finding> Judge(Stage stage, IReadOnlyList<Finding> raw)
    {
        var findings = raw.Select(_policy.Apply).OfType<Finding>().ToList();
        var byPart = findings.ToLookup(finding => finding.SpecId);
        var known = _session.Parts.Select(part => part.Spec.Id).ToHashSet(StringComparer.Ordinal);
        var general = findings.Where(finding => finding.SpecId is null || !known.Contains(finding.SpecId)).ToList();
        _session.RunFindings.AddRange(general);

        foreach (var part in _session.Parts)
        {
            var own = byPart[part.Spec.Id].ToList();
            own.ForEach(part.Add);
            if (own.Exists(finding => finding.Stops)) Move(part, stage, PartTrigger.Stop, own);
            else if (!general.Exists(finding => finding.Stops)) Move(part, stage, TransitionTable.Passed(stage), own);
        }

        _ledger!.Flush();
        if (findings.Exists(finding => finding.Stops)) End(RunStatus.Stopped, stage);
        else if (stage == Stage.Release) End(_session.AllFindings.Any(finding => finding.Waiver is not null) ? RunStatus.Overridden : RunStatus.Passed, null);
        return findings;
    }

    private void Move(Part part, Stage stage, PartTrigger trigger, IReadOnlyList<Finding> findings)
    {
        var from = part.Machine.State;
        if (!part.Machine.TryFire(trigger, out var refusal)) throw new InvalidOperationException($"{part.Spec.Id}: {refusal}");
        _ledger!.Moved(part.Spec.Id, stage, from, trigger, part.Machine.State, findings.Select(finding => finding.Rule.Id));
    }

    private void End(RunStatus status, Stage? stage)
    {
        _status = status;
        _ledger!.Ended(status);
        _ledger.Flush();
        _ledger.Dispose();
        var run = new RunRecord(_runId, _started, _session.Time.GetUtcNow(), status, stage);
        RunFolder.Write(_session, run);
        AtomicFile.Write(Path.Combine(_session.Project.WorkFolder, "run.txt"), $"{run.Id}\n{status.ToString().ToLowerInvariant()}\n");
    }
}
