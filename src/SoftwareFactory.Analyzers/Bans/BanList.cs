using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SoftwareFactory.Analyzers.Bans;

/// <summary>
/// Everything banned in one compilation: the project's <c>BannedSymbols*.txt</c> among its additional files, and for parts the built-in list. The format is that of
/// Microsoft.CodeAnalysis.BannedApiAnalyzers: <c>documentation id;message</c> a line, <c>//</c> begins a comment. A banned type bans its
/// members, a banned namespace its types and namespaces. Beyond that format, a last <c>*</c> stands for all members whose ids begin so: <c>M:System.Delegate.CreateDelegate(*</c>. Thread-safe.
/// </summary>
internal sealed class BanList
{
    private readonly Dictionary<ISymbol, Ban> _bySymbol = new(SymbolEqualityComparer.Default);

    // By name: each assembly has a symbol of its own for a namespace.
    private readonly Dictionary<string, Ban> _byNamespace = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ISymbol, Ban?> _byUse = new(SymbolEqualityComparer.Default);

    internal BanList(Compilation compilation, IEnumerable<AdditionalText> additionalFiles, bool withBuiltIn)
    {
        foreach (var ban in (withBuiltIn ? BuiltIn() : []).Concat(additionalFiles.Where(IsBanList).SelectMany(file => Parse(file.GetText(), file))))
            Add(ban with { Symbols = [.. Named(ban.Id, compilation)] });
    }

    internal List<Ban> All { get; } = [];

    /// <summary>The canary: false when none of the built-in list's lines means anything. Frameworks lack some symbols, and none lacks all.</summary>
    internal bool IsAlive => All.Any(ban => ban is { File: null, Symbols.Count: > 0 });

    /// <summary>The project's own bans that mean nothing.</summary>
    internal IEnumerable<Ban> Dead => All.Where(ban => ban is { File: not null, Symbols.Count: 0 });

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

    private static IEnumerable<ISymbol> Named(string id, Compilation compilation)
    {
        if (!id.EndsWith("*", StringComparison.Ordinal)) return DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation);

        var start = id.Substring(0, id.Length - 1);
        var parameters = start.IndexOf('(');
        var type = start.Substring(2, start.LastIndexOf('.', parameters < 0 ? start.Length - 1 : parameters) - 2);
        return DocumentationCommentId.GetSymbolsForDeclarationId($"T:{type}", compilation).OfType<INamedTypeSymbol>()
            .SelectMany(declaring => declaring.GetMembers())
            .Where(member => member.GetDocumentationCommentId()?.StartsWith(start, StringComparison.Ordinal) == true);
    }

    private void Add(Ban ban)
    {
        All.Add(ban);
        foreach (var symbol in ban.Symbols)
        {
            if (symbol is INamespaceSymbol)
            {
                if (!_byNamespace.ContainsKey(symbol.ToDisplayString())) _byNamespace.Add(symbol.ToDisplayString(), ban);
            }
            else if (!_bySymbol.ContainsKey(symbol))
            {
                _bySymbol.Add(symbol, ban);
            }
        }
    }

    private Ban? FindNew(ISymbol symbol)
    {
        for (var around = symbol; around is not null; around = around.ContainingSymbol)
        {
            if (around is INamespaceSymbol ? _byNamespace.TryGetValue(around.ToDisplayString(), out var ban) : _bySymbol.TryGetValue(around, out ban))
                return ban;
        }

        // Overriding a banned member is calling it by another name, and a kind of a banned type does what that does.
        return symbol switch
        {
            IMethodSymbol { OverriddenMethod: { } method } => Find(method),
            IMethodSymbol { AssociatedSymbol: { } owner } => Find(owner),
            IPropertySymbol { OverriddenProperty: { } property } => Find(property),
            INamedTypeSymbol { TypeKind: TypeKind.Class, BaseType: { SpecialType: SpecialType.None } inherited } => Find(inherited),
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

    internal static bool IsBanList(AdditionalText file)
    {
        var name = file.Path.Substring(file.Path.LastIndexOfAny(['/', '\\']) + 1);
        return name.StartsWith("BannedSymbols", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
    }

    private static List<Ban> BuiltIn()
    {
        using var stream = typeof(BanList).Assembly.GetManifestResourceStream("BannedSymbols.txt")!;
        return Parse(SourceText.From(stream), null);
    }

    private static List<Ban> Parse(SourceText? text, AdditionalText? file)
    {
        var bans = new List<Ban>();
        if (text is null) return bans;
        foreach (var line in text.Lines)
        {
            var content = line.ToString();
            var comment = content.IndexOf("//", StringComparison.Ordinal);
            var pair = (comment < 0 ? content : content.Substring(0, comment)).Split([';'], 2);
            if (pair[0].Trim() is { Length: > 0 } id)
                bans.Add(new Ban(id, pair.Length > 1 ? pair[1].Trim() : "", file, line.LineNumber + 1, []));
        }

        return bans;
    }
}
