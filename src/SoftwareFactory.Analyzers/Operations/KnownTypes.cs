using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SoftwareFactory.Analyzers.Operations;

/// <summary>Finds types by their metadata names, and asks symbols about them.</summary>
internal static class KnownTypes
{
    /// <summary>Those of the types that the compilation knows.</summary>
    internal static ImmutableHashSet<ISymbol> Types(this Compilation compilation, params string[] names) =>
        names.SelectMany(name => compilation.GetTypesByMetadataName(name)).ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);

    /// <summary>True when the type, what it derives from, or an interface of it is one of the types.</summary>
    internal static bool IsOrInherits(this ITypeSymbol? type, ImmutableHashSet<ISymbol> types)
    {
        if (types.IsEmpty) return false;
        for (var above = type; above is not null; above = above.BaseType)
        {
            if (types.Contains(above.OriginalDefinition)) return true;
        }

        return type is not null && type.AllInterfaces.Any(each => types.Contains(each.OriginalDefinition));
    }

    internal static bool Is(this ITypeSymbol? type, ImmutableHashSet<ISymbol> types) => type is not null && types.Contains(type.OriginalDefinition);

    /// <summary>The method as it was declared: an extension method unreduced, a generic one unconstructed.</summary>
    internal static IMethodSymbol Declared(this IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;

    /// <summary>The full name without type arguments, as <c>System.Threading.Tasks.Task</c>.</summary>
    internal static string FullName(this ITypeSymbol type) =>
        type.ContainingType is { } outer ? $"{outer.FullName()}.{type.Name}"
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.Name}"
        : type.Name;

    /// <summary>What a task gives when it is awaited: the type itself when it is none.</summary>
    internal static ITypeSymbol Awaited(this ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } named && named.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks" ? result : type;

    internal static bool IsTask(this ITypeSymbol? type) =>
        type is { Name: "Task" or "ValueTask" } && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";
}
