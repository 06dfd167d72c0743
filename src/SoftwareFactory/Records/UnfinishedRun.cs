using SoftwareFactory.Files;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Records;

/// <summary>
/// A project's run that has no end: its process was killed, or its build asked for some stages only. <c>obj/factory/run.txt</c> names the latest run, an id and how it ended or
/// <c>unfinished</c>; where <c>obj</c> is lost, the newest run folder of the project counts. One that a later run has overtaken is abandoned for good.
/// </summary>
/// <param name="Id">The run's id.</param>
/// <param name="Reading">Its ledger.</param>
internal sealed record UnfinishedRun(string Id, LedgerReading Reading)
{
    private const string Word = "unfinished";

    /// <summary>Whether all that is left to do is to publish a run whose ledger is complete.</summary>
    internal bool HasEnded => Reading.Ended is not null;

    /// <summary>The latest run, when it is unfinished or unpublished; damaged only when <c>run.txt</c> itself names it.</summary>
    internal static UnfinishedRun? Find(FactoryProject project, Repository repository)
    {
        var pointer = PointerOf(project);
        if (File.Exists(pointer)) return File.ReadAllLines(pointer) is [var id, Word, ..] ? Load(project, repository, id) : null;

        var runs = Path.Combine(repository.ArtifactsFolder, "runs");
        var newest = Directory.Exists(runs) ? Directory.EnumerateDirectories(runs).Select(folder => Path.GetFileName(folder)).OrderDescending(StringComparer.Ordinal).FirstOrDefault(run => File.Exists(LedgerOf(project, repository, run))) : null;
        return newest is not null && Load(project, repository, newest) is { HasEnded: false, Reading.IsDamaged: false } found ? found : null;
    }

    /// <summary>Says in <c>run.txt</c> that a run begins.</summary>
    internal static void Begin(FactoryProject project, string id) => AtomicFile.Write(PointerOf(project), $"{id}\n{Word}\n");

    /// <summary>Says in <c>run.txt</c> how a run ended, and what of it is worth a word.</summary>
    internal static void End(FactoryProject project, string id, Core.Line.RunStatus status, string? word = null) =>
        AtomicFile.Write(PointerOf(project), $"{id}\n{status.ToString().ToLowerInvariant()}{(word is null ? "" : $", {word}")}\n");

    private static UnfinishedRun? Load(FactoryProject project, Repository repository, string id)
    {
        var path = LedgerOf(project, repository, id);
        if (!File.Exists(path)) return null;
        var reading = LedgerReader.Load(path, repository.Display(path));
        return reading.Started is null && !reading.IsDamaged ? null : new UnfinishedRun(id, reading);
    }

    private static string LedgerOf(FactoryProject project, Repository repository, string id) => Path.Combine(repository.ArtifactsFolder, "runs", id, project.Name, "ledger.jsonl");

    private static string PointerOf(FactoryProject project) => Path.Combine(project.StateFolder, "run.txt");
}
