using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Project;

/// <summary>
/// Reads an interface from a compilation into what a template needs to implement it: short type names with the usings they need,
/// and signatures to paste. Members that no slot can fill (setters, events, operators) and those with a body of their own are left out.
/// </summary>
internal static class InterfaceReader
{
    internal static InterfaceModel? Read(CSharpCompilation compilation, string fullName, string fromNamespace)
    {
        if (TypeLookup.Find(compilation, fullName, fromNamespace, type => type.TypeKind == TypeKind.Interface) is not { } type)
            return null;

        var members = type.GetMembers().Concat(type.AllInterfaces.SelectMany(inherited => inherited.GetMembers()))
            .Where(IsToImplement)
            .DistinctBy(member => Declaration(member, SignatureFormat.Short), StringComparer.Ordinal)
            .ToArray();
        var named = NamedTypes.Of(members.Append(type));
        var format = SignatureFormat.For(named);
        var slots = new SlotNames();
        return new InterfaceModel(
            type.ToDisplayString(format),
            [.. named.Select(mentioned => mentioned.ContainingNamespace).Where(space => space is { IsGlobalNamespace: false }).Select(space => space.ToDisplayString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. members.Select(member => new InterfaceMember(member.Name, slots.For(member.MetadataName), Declaration(member, format), member is IPropertySymbol, DocSummary.Of(member)))]);
    }

    private static bool IsToImplement(ISymbol member) => member.IsAbstract && member switch
    {
        IMethodSymbol method => method.MethodKind == MethodKind.Ordinary,
        IPropertySymbol property => property is { GetMethod: not null, SetMethod: null },
        _ => false,
    };

    private static string Declaration(ISymbol member, SymbolDisplayFormat format) =>
        $"public {(member.IsStatic ? "static " : "")}{member.ToDisplayString(format)}";
}
