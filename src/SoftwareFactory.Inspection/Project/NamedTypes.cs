using Microsoft.CodeAnalysis;

namespace SoftwareFactory.Inspection.Project;

/// <summary>The named types that declarations mention, down to type arguments, element types and constraints.</summary>
internal static class NamedTypes
{
    internal static IReadOnlyCollection<INamedTypeSymbol> Of(IEnumerable<ISymbol> symbols)
    {
        var found = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var symbol in symbols)
        {
            foreach (var type in Mentioned(symbol))
                Collect(type, found);
        }

        return found;
    }

    private static IEnumerable<ITypeSymbol> Mentioned(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type)
            .Append(method.ReturnType)
            .Concat(method.TypeParameters.SelectMany(parameter => parameter.ConstraintTypes)),
        IPropertySymbol property => property.Parameters.Select(parameter => parameter.Type).Append(property.Type),
        ITypeSymbol type => [type],
        _ => [],
    };

    private static void Collect(ITypeSymbol type, HashSet<INamedTypeSymbol> found)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                Collect(array.ElementType, found);
                break;
            case IPointerTypeSymbol pointer:
                Collect(pointer.PointedAtType, found);
                break;
            case INamedTypeSymbol named:
                if (!IsKeyword(named.SpecialType) && !named.IsTupleType)
                    found.Add(named.OriginalDefinition);

                foreach (var argument in named.TypeArguments)
                    Collect(argument, found);
                break;
        }
    }

    // What has a keyword, such as int, needs no using.
    private static bool IsKeyword(SpecialType type) =>
        type is SpecialType.System_Object or (>= SpecialType.System_Void and <= SpecialType.System_UIntPtr);
}
