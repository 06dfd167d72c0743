using System.Text.RegularExpressions;
using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Files;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Projects;

/// <summary>Writes new specs below a project's <c>specs/</c>, one folder a word of the id: <c>pricing.bulk-discount</c> → <c>specs/pricing/bulk-discount.spec.md</c>.</summary>
public static partial class NewSpec
{
    /// <summary>Writes one; never over a file that is there.</summary>
    /// <param name="projectFolder">The project's folder, absolute.</param>
    /// <param name="packs">The folders of templates that packages bring.</param>
    /// <param name="template">The template's name.</param>
    /// <param name="id">The spec's id.</param>
    /// <returns>The file, or why there is none.</returns>
    public static (string? Path, string? Problem) Write(string projectFolder, IReadOnlyList<string> packs, string template, string id)
    {
        if (!IsId(id)) return (null, $"'{id}' is no id: write lower-case words of letters and digits, joined by . or -.");

        var repository = Repository.Find(projectFolder);
        var configuration = repository.ReadConfiguration().Configuration;
        var library = new TemplateLibrary(repository, configuration.Templates.Select(folder => Path.GetFullPath(folder, repository.Root)), packs, []);
        var (found, _, findings) = library.Find(template);
        if (found is null) return (null, findings.Count > 0 ? findings[0].ToString() : $"There is no template {template}; there are {string.Join(", ", library.Names)}.");

        var path = PathOf(projectFolder, id);
        if (File.Exists(path)) return (null, $"{repository.Display(path)} is there already.");

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Write(path, SpecScaffold.Of(found, id));
        return (path, null);
    }

    /// <summary>Where the spec of an id belongs.</summary>
    internal static string PathOf(string projectFolder, string id) => Path.Combine(projectFolder, "specs", $"{id.Replace('.', Path.DirectorySeparatorChar)}.spec.md");

    internal static bool IsId(string id) => Id().IsMatch(id);

    [GeneratedRegex(@"\A[a-z0-9]+([.-][a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
