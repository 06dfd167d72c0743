using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Analyze;

/// <summary>
/// Everything banned in one compilation: the built-in list and the project's <c>BannedSymbols*.txt</c> among its additional files. The format is that of
/// Microsoft.CodeAnalysis.BannedApiAnalyzers: <c>documentation id;message</c> a line, <c>//</c> begins a comment. A banned type bans its
/// members, a banned namespace its types and namespaces. Thread-safe.
/// </summary>
internal sealed class BanList
{
    private readonly Dictionary<ISymbol, Ban> _bySymbol = new(SymbolEqualityComparer.Default);

    // By name: each assembly has a symbol of its own for a namespace.
    private readonly Dictionary<string, Ban> _byNamespace = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ISymbol, Ban?> _byUse = new(SymbolEqualityComparer.Default);

    internal BanList(Compilation compilation, ProjectCompilation project)
    {
        foreach (var ban in BuiltIn().Concat(project.AdditionalFiles.Where(IsBanList).SelectMany(file => Parse(file.GetText(), new SourceLocation(project.DisplayPath(file.Path))))))
            Add(ban with { Symbols = [.. DocumentationCommentId.GetSymbolsForDeclarationId(ban.Id, compilation)] });
    }

    /// <summary>Bans that mean nothing. Of the built-in list only when none of its lines means anything: frameworks lack some symbols.</summary>
    internal IEnumerable<Finding> Dead(SourceLocation project)
    {
        if (!All.Any(ban => ban.Location is null && ban.Symbols.Count > 0))
            yield return Rules.BannedApiList.At(project, "The built-in list of banned APIs finds none of its symbols in the project's references.");

        foreach (var ban in All.Where(ban => ban is { Location: not null, Symbols.Count: 0 }))
            yield return Rules.BannedApiList.At(ban.Location!, $"{ban.Id} is no symbol of the project or its references.");
    }

    internal List<Ban> All { get; } = [];

    /// <summary>The ban that a use of the symbol breaks, or null.</summary>
    internal Ban? Find(ISymbol symbol) => _byUse.GetOrAdd(Declared(symbol), FindNew);

    /// <summary>The type of what a member gives: <c>typeof(int).GetMethods()</c> names no banned type, and gives one.</summary>
    internal static ISymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension } method => Declared(method.ReturnType),
        IPropertySymbol property => Declared(property.Type),
        IFieldSymbol field => Declared(field.Type),
        _ => null,
    };

    private void Add(Ban ban)
    {
        All.Add(ban);
        foreach (var symbol in ban.Symbols)
        {
            if (symbol is INamespaceSymbol)
                _byNamespace.TryAdd(symbol.ToDisplayString(), ban);
            else
                _bySymbol.TryAdd(symbol, ban);
        }
    }

    private Ban? FindNew(ISymbol symbol)
    {
        for (var around = symbol; around is not null; around = around.ContainingSymbol)
        {
            if (around is INamespaceSymbol ? _byNamespace.TryGetValue(around.ToDisplayString(), out var ban) : _bySymbol.TryGetValue(around, out ban))
                return ban;
        }

        // Overriding a banned member is calling it by another name.
        return symbol switch
        {
            IMethodSymbol { OverriddenMethod: { } method } => Find(method),
            IMethodSymbol { AssociatedSymbol: { } owner } => Find(owner),
            IPropertySymbol { OverriddenProperty: { } property } => Find(property),
            _ => null,
        };
    }

    private static ISymbol Declared(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => Declared(alias.Target),
        IMethodSymbol { ReducedFrom: { } extension } => extension.OriginalDefinition,
        IArrayTypeSymbol array => Declared(array.ElementType),
        _ => symbol.OriginalDefinition,
    };

    private static bool IsBanList(AdditionalText file)
    {
        var name = Path.GetFileName(file.Path);
        return name.StartsWith("BannedSymbols", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<Ban> BuiltIn()
    {
        using var stream = typeof(BanList).Assembly.GetManifestResourceStream("BannedSymbols.txt")!;
        return Parse(SourceText.From(stream), null);
    }

    private static IEnumerable<Ban> Parse(SourceText? text, SourceLocation? file)
    {
        foreach (var line in text?.Lines ?? Enumerable.Empty<TextLine>())
        {
            var content = line.ToString();
            var comment = content.IndexOf("//", StringComparison.Ordinal);
            var pair = (comment < 0 ? content : content[..comment]).Split(';', 2, StringSplitOptions.TrimEntries);
            if (pair[0].Length > 0)
                yield return new Ban(pair[0], pair.ElementAtOrDefault(1) ?? "", file is null ? null : file with { Line = line.LineNumber + 1, Column = 1 }, []);
        }
    }
}
