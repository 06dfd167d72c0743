using System.Text;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Secrets;
using SoftwareFactory.Incidents;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Reenactment;

/// <summary>Reads what a run started from, once its Intake has read it, and keeps it in its own time; both beside the line, which waits for neither before Release.</summary>
/// <param name="session">After Intake.</param>
/// <param name="intake">What Intake found: outputs that it found changed are inputs too.</param>
/// <param name="run">The run's id.</param>
/// <param name="at">When it started.</param>
internal sealed class RunStartRecorder(LineSession session, IReadOnlyList<Finding> intake, string run, DateTimeOffset at)
{
    private readonly Task<List<Input>> _inputs = Task.Run(() => Inputs(session, intake).DistinctBy(input => input.Path).OrderBy(input => input.Path, StringComparer.Ordinal).ToList());
    private Task<RunStart>? _kept;

    /// <summary>The version of the compiler that this process judges with.</summary>
    internal static string Compiler => Inspection.Project.ProjectCompilation.CompilerVersion;

    /// <summary>Begins to keep what was read, the first time, and gives what is kept. It takes a core for a while.</summary>
    internal Task<RunStart> KeepAsync() => _kept ??= Task.Run(async () => Keep(await _inputs.ConfigureAwait(false)));

    private RunStart Keep(List<Input> inputs)
    {
        var (project, repository) = (session.Project, session.Repository);
        var store = new InputStore(repository.ArtifactsFolder, new SecretScanner(session.Configuration.RedactionAllow));
        var list = new StringBuilder();
        foreach (var input in inputs) list.Append($"{(input.Digest is { } digest ? store.Keep(digest, input.Text) : store.Keep(input.Text)).Hex} {input.Path}\n");
        return new RunStart
        {
            Run = run,
            At = at,
            Project = repository.Display(project.ProjectFile),
            Mode = session.Mode,
            Model = project.Model is { } model ? $"{model.Provider}:{model.Id}" : null,
            Only = project.Only,
            RootNamespace = project.RootNamespace,
            OutputRoot = repository.Display(project.OutputRoot),
            Lock = repository.Display(project.LockFile),
            Specs = [.. project.Specs.Select(repository.Display)],
            Tool = project.FactoryVersion,
            Compiler = Compiler,
            Files = store.Keep(list.ToString()).Hex,
        };
    }

    private static IEnumerable<Input> Inputs(LineSession session, IReadOnlyList<Finding> intake)
    {
        var (project, repository) = (session.Project, session.Repository);
        var read = session.Parts.ToDictionary(part => part.Spec.Path, part => part.Spec, StringComparer.Ordinal);
        foreach (var path in project.Specs)
        {
            if (read.TryGetValue(repository.Display(path), out var spec)) yield return new Input(spec.Path, spec.Text, spec.Digest);
            else if (InputAt(path) is { } unread) yield return unread;
        }

        foreach (var (folder, files) in session.Templates?.Texts ?? [])
            foreach (var (name, text) in files)
                yield return new Input($"{folder}/{name}", text);

        // As it was before a release that was interrupted.
        if (InputAt(session.LockSource) is { } locked) yield return locked with { Path = repository.Display(session.LockPath) };

        string[] others =
        [
            repository.ConfigurationFile,
            Path.Combine(repository.ArtifactsFolder, RecurringStop.FileName),
            .. project.Specs.Select(Path.GetDirectoryName).Distinct().SelectMany(folder => Directory.EnumerateFiles(folder!, "*.holdout.md")),
            .. FilesIn(Path.Combine(project.Folder, ".factory", "approvals")),
            .. FilesIn(Path.Combine(project.Folder, ".factory", "incidents")),
            .. FilesIn(StopRecord.LastFolder(repository.ArtifactsFolder, project.Name)),
            .. intake.Where(finding => finding.Rule == Rules.OutputEdited || finding.Rule == Rules.OutputOccupied).Select(finding => Path.Combine(repository.Root, finding.Location.Path)),
        ];
        foreach (var path in others)
            if (InputAt(path) is { } other)
                yield return other;

        Input? InputAt(string path) => File.Exists(path) ? new Input(repository.Display(path), Repository.ReadText(path)) : null;
    }

    private static IEnumerable<string> FilesIn(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [];

    private sealed record Input(string Path, string Text, Digest? Digest = null);
}
