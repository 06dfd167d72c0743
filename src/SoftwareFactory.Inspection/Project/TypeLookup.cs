using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftwareFactory.Inspection.Project;

/// <summary>Finds types by the names that people write: full, or relative to a namespace as C# looks names up.</summary>
internal static class TypeLookup
{
    private const int MostSimilar = 3;

    internal static INamedTypeSymbol? Find(CSharpCompilation compilation, string fullName, string fromNamespace, Func<INamedTypeSymbol, bool> suits) =>
        Around(fromNamespace).Select(space => $"{space}.{fullName}").Prepend(fullName)
            .Select(name => FindExact(compilation, name, suits))
            .FirstOrDefault(type => type is not null);

    /// <summary>The types that a file declares and others can see, in its order.</summary>
    internal static IEnumerable<INamedTypeSymbol> DeclaredIn(CSharpCompilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes(node => node is not Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax)
            .Where(node => node is Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax)
            .Select(node => model.GetDeclaredSymbol(node))
            .OfType<INamedTypeSymbol>()
            .Where(IsVisible);
    }

    internal static IReadOnlyList<string> Similar(CSharpCompilation compilation, string name)
    {
        var wanted = name[(name.LastIndexOf('.') + 1)..];
        return
        [
            .. compilation.GetSymbolsWithName(candidate => Distance(candidate, wanted) <= Math.Max(1, wanted.Length / 3), SymbolFilter.Type)
                .OrderBy(type => Distance(type.Name, wanted))
                .Select(type => type.ToDisplayString())
                .Distinct(StringComparer.Ordinal)
                .Take(MostSimilar),
        ];
    }

    private static IEnumerable<string> Around(string space)
    {
        for (; space.Length > 0; space = space[..Math.Max(space.LastIndexOf('.'), 0)])
            yield return space;
    }

    // A dot may also stand before a nested type.
    private static INamedTypeSymbol? FindExact(CSharpCompilation compilation, string name, Func<INamedTypeSymbol, bool> suits)
    {
        for (var metadataName = name; ;)
        {
            if (Enumerable.Range(0, 4).SelectMany(arity => compilation.GetTypesByMetadataName(arity == 0 ? metadataName : $"{metadataName}`{arity}")).FirstOrDefault(type => IsVisible(type) && suits(type)) is { } type)
                return type;

            var dot = metadataName.LastIndexOf('.');
            if (dot < 0)
                return null;

            metadataName = string.Concat(metadataName.AsSpan(0, dot), "+", metadataName.AsSpan(dot + 1));
        }
    }

    private static bool IsVisible(INamedTypeSymbol type) => type.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal;

    // Levenshtein's distance, regardless of case.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + cost));
            }
        }

        return row[^1];
    }
}
