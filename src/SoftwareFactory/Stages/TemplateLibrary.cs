using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Stages;

/// <summary>Finds templates by name: in the repository's folders first, then in the packs that it references, then among the factory's own. Reads each one once.</summary>
internal sealed class TemplateLibrary(Repository repository, IEnumerable<string> own, IEnumerable<string> packs, IEnumerable<string> factorys)
{
    private readonly List<string> _own = [.. own.Where(Directory.Exists)];
    private readonly List<string> _packs = [.. packs.Where(Directory.Exists)];
    private readonly List<string> _folders = [.. own.Concat(packs).Concat(factorys).Where(Directory.Exists)];
    private readonly List<(string Folder, IReadOnlyDictionary<string, string> Files)> _texts = [];
    private readonly Dictionary<string, (CodeTemplate? Template, TemplateRenderer? Renderer, IReadOnlyList<Finding> Findings)> _read = [];

    /// <summary>The texts of the templates read so far, by file name, with the folder that findings show.</summary>
    internal IEnumerable<(string Folder, IReadOnlyDictionary<string, string> Files)> Texts => _texts;

    /// <summary>The names to choose from, sorted.</summary>
    internal IEnumerable<string> Names => _folders
        .SelectMany(Directory.EnumerateDirectories)
        .Where(folder => File.Exists(Path.Combine(folder, "template.yaml")))
        .Select(folder => Path.GetFileName(folder))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    /// <summary>All that specs of a project may name.</summary>
    internal static TemplateLibrary Of(LineSession session) =>
        new(session.Repository, FoldersOf(session), session.Project.TemplatePacks, [session.Project.OwnTemplates]);

    /// <summary>The repository's own templates alone.</summary>
    internal static TemplateLibrary OwnOf(LineSession session) => new(session.Repository, FoldersOf(session), [], []);

    /// <summary>The packs that have a template, unless the repository has one of that name itself.</summary>
    internal IReadOnlyList<string> PacksOf(string name) => _own.Exists(folder => Has(folder, name)) ? [] : [.. _packs.Where(folder => Has(folder, name))];

    private static IEnumerable<string> FoldersOf(LineSession session) =>
        session.Configuration.Templates.Select(folder => Path.GetFullPath(folder, session.Repository.Root));

    private static bool Has(string folder, string name) => File.Exists(Path.Combine(folder, name, "template.yaml"));

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
            : _folders.Where(parent => Has(parent, name)).Select(parent => Path.Combine(parent, name)).FirstOrDefault();
        if (folder is null) return (null, null, []);

        var files = Directory.EnumerateFiles(folder).ToDictionary(path => Path.GetFileName(path), Repository.ReadText, StringComparer.Ordinal);
        var display = repository.Display(folder);
        var shown = display.Contains('/', StringComparison.Ordinal) ? display : $"templates/{name}";
        _texts.Add((shown, files));
        var reading = TemplateReader.Read(shown, files);
        return (reading.Template, reading.Template is { } template ? new TemplateRenderer(template) : null, reading.Findings);
    }
}
