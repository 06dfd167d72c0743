using System.CommandLine;
using SoftwareFactory.History;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory index</c>: adds runs and packages to the repository's index.</summary>
internal static class IndexCommand
{
    internal static Command Create()
    {
        var folders = new Argument<string[]>("folders") { Description = "Folders of runs or packages, such as a CI's artifacts; the repository's own runs are always indexed.", Arity = ArgumentArity.ZeroOrMore };
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("index", "Indexes runs and packages, for trace, runs and recall: factory index ~/ci-artifacts") { folders, project, json };
        command.SetAction(parsed => Run(parsed.GetValue(folders) ?? [], parsed.GetValue(project), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string[] folders, string? project, bool json)
    {
        if (folders.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing) return CommonOptions.BadUsage($"There is no folder {missing}.");
        if (CommonOptions.FolderOf(project) is not { } here) return CommonOptions.BadUsage($"There is no project and no folder {project}.");

        var (index, result) = RepositoryIndex.Open(here, folders.Select(folder => Path.GetFullPath(folder)));
        using (index)
        {
            if (json) Answers.Print(new { result.Added, result.Known, result.Packages, findings = result.Findings.Select(Answers.Of) });
            else if (index is not null) Console.WriteLine($"{result.Added} run(s) and {result.Packages} package(s) added, {result.Known} run(s) known already.");
        }

        if (!json) Answers.Complain(result.Findings);
        return result.Findings.Count == 0 ? ExitCodes.Passed : ExitCodes.Stopped;
    }
}
