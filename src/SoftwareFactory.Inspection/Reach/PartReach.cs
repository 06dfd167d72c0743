using Microsoft.CodeAnalysis;
using SoftwareFactory.Analyzers.Bans;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Inspection.Project;
using OutputKind = SoftwareFactory.Core.Templates.OutputKind;

namespace SoftwareFactory.Inspection.Reach;

/// <summary>
/// Tells which parts a change can touch. Code can mean, run or be warned about something else only when a name that it mentions is declared elsewhere now, or when what it mentions changed
/// in its turn: so whoever mentions a changed part's types is touched, and whoever mentions those, through the project's own sources too. To judge the touched ones, all that they
/// mention must be there. Parts that nothing of this reaches may stay as they were judged. A source generator that may look at everything reaches everything. Thread-safe.
/// </summary>
public sealed class PartReach
{
    // Each writes for what it finds in one place: a call, an attribute. Razor's, with no page to compile, writes nothing.
    private static readonly HashSet<string> LocalGenerators = new(StringComparer.Ordinal)
    {
        "Microsoft.AspNetCore.Http.RequestDelegateGenerator", "Microsoft.CodeAnalysis.Razor.Compiler", "Microsoft.Extensions.Configuration.Binder.SourceGeneration",
        "Microsoft.Extensions.Logging.Generators", "Microsoft.Extensions.Options.SourceGeneration", "Microsoft.Interop.ComInterfaceGenerator", "Microsoft.Interop.JavaScript.JSImportGenerator",
        "Microsoft.Interop.LibraryImportGenerator", "System.Text.Json.SourceGeneration", "System.Text.RegularExpressions.Generator",
    };

    private static readonly string[] Pages = [".cshtml", ".razor"];

    private readonly Dictionary<string, PartNames> _names;
    private readonly Node[] _nodes;
    private readonly ILookup<string, Node> _declaring;
    private readonly ILookup<string, Node> _mentioning;
    private readonly bool _isGenerated;

    /// <summary>Reads the names of all parts and of the project's own sources.</summary>
    /// <param name="project">Parses what is not parsed yet.</param>
    /// <param name="parts">All parts.</param>
    public PartReach(ProjectCompilation project, IReadOnlyList<PartContent> parts)
    {
        _isGenerated = project.Analyzers.Generators.Any(generator => !LocalGenerators.Contains(generator.GetGeneratorType().Assembly.GetName().Name!))
            || project.AdditionalFiles.Any(file => Pages.Contains(Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase));
        _nodes =
        [
            .. ProjectCompilation.Concurrently(parts, part => new Node(part.Spec.Id, NamesOf(project, part))),
            .. ProjectCompilation.Concurrently(project.Sources, source =>
            {
                var names = new NamesOfCode();
                names.Add(source);
                return new Node(null, names.Names);
            }),

            // A ban of a type must find it.
            .. project.AdditionalFiles.Where(BanList.IsBanList).Select(file =>
            {
                var names = new NamesOfCode();
                names.Add(file.GetText()?.ToString() ?? "");
                return new Node(null, names.Names);
            }),
        ];
        _declaring = ByName(names => names.Declared);
        _mentioning = ByName(names => names.Mentioned);
        _names = _nodes.Where(node => node.Part is not null).ToDictionary(node => node.Part!, node => node.Names, StringComparer.Ordinal);
    }

    /// <summary>The parts that must be judged together: those that a change can touch, and all that they and the project's own sources need.</summary>
    /// <param name="changed">The ids of the specs of parts that are not as they were judged.</param>
    /// <param name="before">The names of what was judged and is no more: of earlier contents, and of parts that are gone.</param>
    /// <returns>Their specs' ids.</returns>
    public IReadOnlySet<string> Of(IReadOnlySet<string> changed, IReadOnlyList<PartNames> before)
    {
        var touched = new HashSet<Node>(_nodes.Where(node => node.Part is { } part && changed.Contains(part)));
        touched.UnionWith(before.SelectMany(names => names.Declared).SelectMany(name => _mentioning[name]));
        Close(touched, node => node.Names.Declared.SelectMany(name => _mentioning[name]));
        if (_isGenerated || before.Concat(touched.Select(node => node.Names)).Any(names => names.AreEverywhere)) return _names.Keys.ToHashSet(StringComparer.Ordinal);

        // Who is used no more may be warned about.
        touched.UnionWith(before.SelectMany(names => names.Mentioned).SelectMany(name => _declaring[name]));
        touched.UnionWith(_nodes.Where(node => node.Part is null || node.Names.AreEverywhere));
        Close(touched, node => node.Names.Mentioned.SelectMany(name => _declaring[name]));
        return touched.Select(node => node.Part).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A part's names without those that nobody else declares: what must be known of it when it changes.</summary>
    /// <param name="part">The id of its spec.</param>
    public PartNames InCommon(string part) =>
        _names[part] with { Mentioned = _names[part].Mentioned.Where(name => _declaring[name].Any(node => node.Part != part)).ToHashSet(StringComparer.Ordinal) };

    private static void Close(HashSet<Node> nodes, Func<Node, IEnumerable<Node>> next)
    {
        var waiting = new Queue<Node>(nodes);
        while (waiting.TryDequeue(out var node))
            foreach (var other in next(node))
                if (nodes.Add(other)) waiting.Enqueue(other);
    }

    private static PartNames NamesOf(ProjectCompilation project, PartContent part)
    {
        var names = new NamesOfCode();
        foreach (var file in part.Files.Where(file => file.Kind != OutputKind.Doc)) names.Add(project.Tree(file));
        foreach (var text in part.Examples.SelectMany(TextsOf)) names.Add(text);
        return names.Names;
    }

    private static IEnumerable<string> TextsOf(Example example) => example switch
    {
        RowExample row => row.Cells.Select(cell => cell.Value).Append(row.Result ?? row.Throws ?? ""),
        CodeExample code => [code.Code],
        _ => [],
    };

    private ILookup<string, Node> ByName(Func<PartNames, IEnumerable<string>> names) =>
        _nodes.SelectMany(node => names(node.Names).Select(name => (name, node))).ToLookup(pair => pair.name, pair => pair.node, StringComparer.Ordinal);

    /// <summary>A part, by its spec's id, or a source of the project. Compared by reference.</summary>
    private sealed class Node(string? part, PartNames names)
    {
        internal string? Part { get; } = part;

        internal PartNames Names { get; } = names;
    }
}
