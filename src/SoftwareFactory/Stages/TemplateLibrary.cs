using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Stages;

/// <summary>Finds templates by name: the repository's folders first, then the packages'. Reads each one once.</summary>
internal sealed class TemplateLibrary(Repository repository, IEnumerable<string> folders)
{
    private readonly List<string> _folders = [.. folders.Where(Directory.Exists)];
    private readonly Dictionary<string, (CodeTemplate? Template, TemplateRenderer? Renderer, IReadOnlyList<Finding> Findings)> _read = [];

    /// <summary>The names to choose from, sorted.</summary>
    internal IEnumerable<string> Names => _folders
        .SelectMany(Directory.EnumerateDirectories)
        .Where(folder => File.Exists(Path.Combine(folder, "template.yaml")))
        .Select(folder => Path.GetFileName(folder))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    /// <summary>The repository's own folders of templates.</summary>
    internal static IEnumerable<string> FoldersOf(LineSession session) =>
        session.Configuration.Templates.Select(folder => Path.GetFullPath(folder, session.Repository.Root));

    internal (CodeTemplate? Template, TemplateRenderer? Renderer, IReadOnlyList<Finding> Findings) Find(string name)
    {
        if (_read.TryGetValue(name, out var known)) return known;
        return _read[name] = Read(name);
    }

    private (CodeTemplate?, TemplateRenderer?, IReadOnlyList<Finding>) Read(string name)
    {
        // A name of one segment only: a spec must not reach a folder elsewhere.
        var folder = name.AsSpan().IndexOfAny('/', '\\', '.') >= 0
            ? null
            : _folders.Select(parent => Path.Combine(parent, name)).FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, "template.yaml")));
        if (folder is null) return (null, null, []);

        var files = Directory.EnumerateFiles(folder).ToDictionary(path => Path.GetFileName(path), Repository.ReadText, StringComparer.Ordinal);
        var display = repository.Display(folder);
        var reading = TemplateReader.Read(display.Contains('/', StringComparison.Ordinal) ? display : $"templates/{name}", files);
        return (reading.Template, reading.Template is { } template ? new TemplateRenderer(template) : null, reading.Findings);
    }
}
