using System.Text;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Secrets;
using SoftwareFactory.Incidents;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Reenactment;

/// <summary>Gathers what a run started from, once its Intake has read it.</summary>
internal static class RunStartRecorder
{
    /// <summary>The version of the compiler that this process judges with.</summary>
    internal static string Compiler => Inspection.Project.ProjectCompilation.CompilerVersion;

    /// <summary>Keeps the start of a run.</summary>
    /// <param name="session">After Intake.</param>
    /// <param name="intake">What Intake found: outputs that it found changed are inputs too.</param>
    /// <param name="run">The run's id.</param>
    /// <param name="at">When it started.</param>
    internal static RunStart Of(LineSession session, IReadOnlyList<Finding> intake, string run, DateTimeOffset at)
    {
        var (project, repository) = (session.Project, session.Repository);
        var store = new InputStore(repository.ArtifactsFolder, new SecretScanner(session.Configuration.RedactionAllow));
        var list = new StringBuilder();
        foreach (var (path, digest) in Files(session, intake, store).DistinctBy(file => file.Path).OrderBy(file => file.Path, StringComparer.Ordinal)) list.Append($"{digest.Hex} {path}\n");
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

    private static IEnumerable<(string Path, Digest Digest)> Files(LineSession session, IReadOnlyList<Finding> intake, InputStore store)
    {
        var (project, repository) = (session.Project, session.Repository);
        var read = session.Parts.ToDictionary(part => part.Spec.Path, part => part.Spec, StringComparer.Ordinal);
        foreach (var path in project.Specs)
        {
            if (read.TryGetValue(repository.Display(path), out var spec)) yield return (spec.Path, store.Keep(spec.Digest, spec.Text));
            else if (Keep(path) is { } unread) yield return unread;
        }

        foreach (var (folder, files) in session.Templates?.Texts ?? [])
            foreach (var (name, text) in files)
                yield return ($"{folder}/{name}", store.Keep(text));

        // As it was before a release that was interrupted.
        if (Keep(session.LockSource) is { } locked) yield return (repository.Display(session.LockPath), locked.Digest);

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
            if (Keep(path) is { } kept)
                yield return kept;

        (string Path, Digest Digest)? Keep(string path) => File.Exists(path) ? (repository.Display(path), store.Keep(Repository.ReadText(path))) : null;
    }

    private static IEnumerable<string> FilesIn(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [];
}
