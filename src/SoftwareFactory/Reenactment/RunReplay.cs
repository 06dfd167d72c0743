using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Reenactment;

/// <summary>
/// A past run, run again in a temporary folder: from what it started from, with what it was answered, by the day that it was. Writes nothing into the tree or the lock
/// and asks no model. The project's own sources, its references and the factory are those of today, so they are what can make a difference; <c>Changed</c> names them. Immutable.
/// </summary>
/// <param name="Run">The run's id.</param>
/// <param name="Project">The project's file, relative to the repository.</param>
/// <param name="Transitions">How many transitions the run had.</param>
/// <param name="Then">How it ended.</param>
/// <param name="Now">How the replay ended.</param>
/// <param name="Difference">The first transition that differs; null when all are the same.</param>
/// <param name="Changed">What the replay did not have as the run had it, by name, sorted.</param>
public sealed record RunReplay(string Run, string Project, int Transitions, string Then, string Now, RunDifference? Difference, IReadOnlyList<string> Changed)
{
    private const string Unended = "unended";

    /// <summary>True when the replay took the same course to the same end.</summary>
    public bool IsSame => Difference is null;

    /// <summary>Runs a run again.</summary>
    /// <param name="project">What the build knows of the project.</param>
    /// <param name="run">The run's id.</param>
    /// <param name="withTree">True to start from specs, templates, lock and policy as the tree has them now instead of as recorded.</param>
    /// <param name="time">Where time comes from.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>SF5030 when the run's inputs are not kept; SF5032 when the replay takes another course.</returns>
    public static async Task<(RunReplay? Replay, IReadOnlyList<Finding> Findings)> OfAsync(FactoryProject project, string run, bool withTree, TimeProvider time, CancellationToken cancellation)
    {
        var repository = Repository.Find(project.Folder);
        var folder = RunFolder.Of(repository, run, project.Name);
        var record = new SourceLocation(repository.Display(folder));
        var store = new InputStore(repository.ArtifactsFolder);
        if (RunStart.Read(folder) is not { } start) return (null, [Rules.InputsMissing.At(record, $"The run {run} of {project.Name} keeps no inputs.")]);

        var used = withTree ? await FromTreeAsync(project, start, time, cancellation).ConfigureAwait(false) : start;
        if (used.Texts(store, out var missing) is not { } texts) return (null, [Rules.InputsMissing.At(record, $"{missing} is not kept any more as the run {run} had it.")]);

        using var scratch = new ScratchRepository(project, repository);
        var copy = scratch.Prepare(used, texts);
        using (var line = new ProductionLine(copy, run, new ShiftedTime(time, start.At), QuestionJournal.Replaying(folder, store)))
            await line.RunToAsync(Stage.Release, cancellation).ConfigureAwait(false);

        var replay = RunFolder.Of(Repository.Find(copy.Folder), run, project.Name);
        var result = Compare(run, start.Project, folder, replay, Changes(start, used with { Tool = project.FactoryVersion, Compiler = RunStartRecorder.Compiler }, store, folder, replay));
        return (result, result.Difference is { } difference ? [Rules.ReplayDiffers.At(record, Says(difference, result.Changed)) with { SpecId = difference.Part }] : []);
    }

    private static async Task<RunStart> FromTreeAsync(FactoryProject project, RunStart start, TimeProvider time, CancellationToken cancellation)
    {
        var session = new LineSession(project with { Mode = start.Mode, ModeText = start.Mode.ToString(), Model = Core.Configuration.ModelOptions.Parse(start.Model), Only = start.Only }, time);
        var intake = await new IntakeStage().RunAsync(session, cancellation).ConfigureAwait(false);
        return await new RunStartRecorder(session, intake, start.Run, start.At).KeepAsync().ConfigureAwait(false);
    }

    private static RunReplay Compare(string run, string project, string then, string now, IReadOnlyList<string> changed)
    {
        var (before, after) = (RunMove.Of(LedgerOf(then)), RunMove.Of(LedgerOf(now)));
        var (ended, ends) = (End(then), End(now));
        var difference = RunDifference.First(before, after) ?? RunDifference.OfEnds(ended, ends);
        return new(run, project, before.Count, ended?.Status ?? Unended, ends?.Status ?? Unended, difference, changed);
    }

    private static RecordedRun? End(string folder) => File.Exists(Path.Combine(folder, "manifest.json")) ? RecordedRun.Read(folder, out _) : null;

    private static string[] Changes(RunStart then, RunStart now, InputStore store, string folder, string replay)
    {
        var changed = new SortedSet<string>(StringComparer.Ordinal);
        if (then.Tool != now.Tool) changed.Add($"tool ({then.Tool} → {now.Tool})");
        if (then.Compiler != now.Compiler) changed.Add($"compiler ({then.Compiler} → {now.Compiler})");
        if (then.RootNamespace != now.RootNamespace) changed.Add("root namespace");
        foreach (var path in DifferentLines(store, then.Files, now.Files)) changed.Add(path);

        // What the ledger's header says besides: sources, references, runtime. That of version 1 says nothing.
        if (LedgerOf(folder).Started?.Inputs is { Count: > 0 } before && LedgerOf(replay).Started?.Inputs is { Count: > 0 } after)
            changed.UnionWith(RunInputs.Differences(before, after).Where(name => name.StartsWith("project.", StringComparison.Ordinal) || name == "dotnet"));
        return [.. changed];
    }

    private static IEnumerable<string> DifferentLines(InputStore store, string then, string now)
    {
        if (then == now || !Digest.TryParse(then, out var before) || !Digest.TryParse(now, out var after)) return [];
        var (old, current) = (Lines(store.ReadText(before)), Lines(store.ReadText(after)));
        return old.Except(current, StringComparer.Ordinal).Concat(current.Except(old, StringComparer.Ordinal)).Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Where(path => !path.StartsWith("artifacts/", StringComparison.Ordinal));
    }

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static LedgerReading LedgerOf(string folder) => LedgerReader.Load(RunFolder.LedgerIn(folder), RunFolder.LedgerName);

    private static string Says(RunDifference difference, IReadOnlyList<string> changed) =>
        $"{difference.Part ?? "The run"} at {difference.Stage}: then {difference.Then ?? "nothing"}, now {difference.Now ?? "nothing"}. {(changed.Count > 0 ? $"Since then changed: {string.Join(", ", changed)}." : "Nothing that is recorded changed.")}";
}
