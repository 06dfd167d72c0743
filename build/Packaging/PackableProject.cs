using System.Text.Json;
using System.Xml.Linq;

namespace Build.Packaging;

/// <summary>A project of <c>src/</c> that says in its own file that it is packable.</summary>
/// <param name="File">The project file, absolute.</param>
/// <param name="PackageId">The id of its package: <c>PackageId</c> where the file has one, otherwise the file's name.</param>
public sealed record PackableProject(string File, string PackageId)
{
    /// <summary>Finds the packable projects. Reads the files only: asking MSBuild would take half a second for each.</summary>
    /// <param name="folder">The folder <c>src</c>; it may be missing.</param>
    /// <returns>The projects, by path.</returns>
    public static IReadOnlyList<PackableProject> In(string folder)
    {
        if (!Directory.Exists(folder))
            return [];

        return [.. Directory.EnumerateDirectories(folder)
            .SelectMany(project => Directory.EnumerateFiles(project, "*.csproj"))
            .Order(StringComparer.Ordinal)
            .Select(file => (file, project: XDocument.Load(file)))
            .Where(found => Property(found.project, "IsPackable") == "true")
            .Select(found => new PackableProject(
                found.file,
                Property(found.project, "PackageId") ?? Path.GetFileNameWithoutExtension(found.file)))];
    }

    /// <summary>Writes the solution filter (<c>.slnf</c>) of some projects.</summary>
    /// <param name="solution">The solution, absolute.</param>
    /// <param name="projects">The projects, which are in the solution.</param>
    /// <returns>Its JSON, with paths that hold wherever it is put.</returns>
    public static string SolutionFilter(string solution, IEnumerable<PackableProject> projects) => JsonSerializer.Serialize(new
    {
        solution = new
        {
            path = solution,
            projects = projects.Select(project => Path.GetRelativePath(Path.GetDirectoryName(solution)!, project.File)),
        },
    });

    private static string? Property(XDocument project, string name) =>
        project.Descendants(name).LastOrDefault()?.Value;
}
