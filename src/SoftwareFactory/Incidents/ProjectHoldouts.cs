using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Incidents;

/// <summary>Finds the holdouts of a spec below a project's folder without a build: by the file's name, whatever globs the build uses.</summary>
internal static class ProjectHoldouts
{
    private static readonly string[] NotSearched = ["bin", "obj"];

    /// <returns>Null when there is no spec of that id.</returns>
    internal static IReadOnlyList<Example>? Of(string projectFolder, Repository repository, string id)
    {
        foreach (var path in SpecsBelow(projectFolder))
        {
            if (SpecReader.Read(repository.Display(path), Repository.ReadText(path)).Spec is not { } spec || spec.Id != id) continue;
            var holdouts = HoldoutFile.Of(path);
            return File.Exists(holdouts) ? HoldoutReader.Read(repository.Display(holdouts), Repository.ReadText(holdouts), spec).Examples : [];
        }

        return null;
    }

    private static IEnumerable<string> SpecsBelow(string folder) =>
        Directory.EnumerateFiles(folder, "*.spec.md").Concat(
            Directory.EnumerateDirectories(folder).Where(child => !NotSearched.Contains(Path.GetFileName(child)) && Path.GetFileName(child)[0] != '.').SelectMany(SpecsBelow));
}
