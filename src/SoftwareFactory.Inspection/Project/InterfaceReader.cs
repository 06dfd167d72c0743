using System.Xml;
using System.Xml.Linq;
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
        if (Find(compilation, fullName, fromNamespace) is not { } type)
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
            [.. members.Select(member => new InterfaceMember(member.Name, slots.For(member.MetadataName), Declaration(member, format), member is IPropertySymbol, Summary(member)))]);
    }

    private static INamedTypeSymbol? Find(CSharpCompilation compilation, string fullName, string fromNamespace) =>
        Around(fromNamespace).Select(space => $"{space}.{fullName}").Prepend(fullName)
            .Select(name => FindExact(compilation, name))
            .FirstOrDefault(type => type is not null);

    private static IEnumerable<string> Around(string space)
    {
        for (; space.Length > 0; space = space[..Math.Max(space.LastIndexOf('.'), 0)])
            yield return space;
    }

    // A dot may also stand before a nested type.
    private static INamedTypeSymbol? FindExact(CSharpCompilation compilation, string name)
    {
        for (var metadataName = name; ;)
        {
            if (compilation.GetTypesByMetadataName(metadataName).FirstOrDefault(type => type.TypeKind == TypeKind.Interface) is { } type)
                return type;

            var dot = metadataName.LastIndexOf('.');
            if (dot < 0)
                return null;

            metadataName = string.Concat(metadataName.AsSpan(0, dot), "+", metadataName.AsSpan(dot + 1));
        }
    }

    private static bool IsToImplement(ISymbol member) => member.IsAbstract && member switch
    {
        IMethodSymbol method => method.MethodKind == MethodKind.Ordinary,
        IPropertySymbol property => property is { GetMethod: not null, SetMethod: null },
        _ => false,
    };

    private static string Declaration(ISymbol member, SymbolDisplayFormat format) =>
        $"public {(member.IsStatic ? "static " : "")}{member.ToDisplayString(format)}";

    private static string Summary(ISymbol member)
    {
        try
        {
            var xml = member.GetDocumentationCommentXml();
            var summary = string.IsNullOrEmpty(xml) ? null : XElement.Parse(xml).Element("summary");
            return summary is null ? "" : string.Join(' ', summary.Value.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        }
        catch (XmlException)
        {
            return "";
        }
    }
}
