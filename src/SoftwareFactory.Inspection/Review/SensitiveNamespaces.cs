using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Inspection.Compile;

namespace SoftwareFactory.Inspection.Review;

/// <summary>Finds which sensitive namespaces a part's slots use: those that reach files, the network, data, other processes, keys or the program itself. Thread-safe.</summary>
internal sealed class SensitiveNamespaces
{
    private static readonly string[] Roots = ["System.Data", "System.IO", "System.Net", "System.Reflection", "System.Security.Cryptography"];
    private const string Process = "System.Diagnostics.Process";

    // Text and bytes in memory reach nothing.
    private static readonly HashSet<string> Harmless = ["System.IO.MemoryStream", "System.IO.Path", "System.IO.StringReader", "System.IO.StringWriter", "System.IO.TextReader", "System.IO.TextWriter"];

    private readonly Compilation _compilation;
    private readonly HashSet<string> _names;

    internal SensitiveNamespaces(Compilation compilation)
    {
        _compilation = compilation;
        _names = Roots.SelectMany(root => TypesIn(Find(compilation.GlobalNamespace, root))).Append("Process").ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The namespaces, sorted; <c>System.Diagnostics.Process</c> for that type.</summary>
    internal IEnumerable<string> UsedIn(PartTree part)
    {
        // Binding costs; a name that no sensitive type has needs none.
        var names = part.Tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(name => _names.Contains(name.Identifier.ValueText) && part.SlotAt(name.Span) is not null)
            .ToArray();
        if (names.Length == 0) return [];

        var model = _compilation.GetSemanticModel(part.Tree);
        return names.Select(name => Sensitive(model.GetSymbolInfo(name).Symbol)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private static string? Sensitive(ISymbol? symbol)
    {
        if ((symbol as INamedTypeSymbol ?? symbol?.ContainingType) is not { } type || Harmless.Contains(type.ToDisplayString()) || IsException(type)) return null;
        if (type.ToDisplayString() == Process) return Process;
        var space = type.ContainingNamespace.ToDisplayString();
        return Roots.FirstOrDefault(root => space == root || space.StartsWith($"{root}.", StringComparison.Ordinal));
    }

    private static bool IsException(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            if (current.ToDisplayString() == "System.Exception") return true;
        return false;
    }

    private static INamespaceSymbol? Find(INamespaceSymbol root, string name) =>
        name.Split('.').Aggregate((INamespaceSymbol?)root, (space, part) => space?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part));

    private static IEnumerable<string> TypesIn(INamespaceSymbol? space) => space is null
        ? []
        : space.GetTypeMembers().Select(type => type.Name).Concat(space.GetNamespaceMembers().SelectMany(TypesIn));
}
