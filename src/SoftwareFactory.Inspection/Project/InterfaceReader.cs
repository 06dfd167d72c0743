using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Project;

/// <summary>Turns an interface's symbol into what a template needs to implement it, in a stable order.</summary>
internal static class InterfaceReader
{
    private static readonly SymbolDisplayFormat Signature = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeDefaultValue,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    internal static InterfaceModel Read(INamedTypeSymbol type, string fromNamespace)
    {
        var symbols = new[] { type }.Concat(type.AllInterfaces.OrderBy(parent => parent.ToDisplayString(), StringComparer.Ordinal))
            .SelectMany(parent => parent.GetMembers())
            .Where(member => member is IPropertySymbol { SetMethod: null, IsIndexer: false } or IMethodSymbol { MethodKind: MethodKind.Ordinary } && member.IsAbstract)
            .ToList();
        var usings = symbols.SelectMany(TypesOf).Append(type).SelectMany(NamespacesOf)
            .Where(name => name.Length > 0 && name != fromNamespace && !fromNamespace.StartsWith(name + ".", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        return new InterfaceModel(type.ToDisplayString(Signature), [.. usings], [.. symbols.Select(symbol => MemberOf(symbol, names))]);
    }

    private static InterfaceMember MemberOf(ISymbol symbol, Dictionary<string, int> names)
    {
        var slot = SnakeCase(symbol.Name);
        var count = names[slot] = names.GetValueOrDefault(slot) + 1;
        return new InterfaceMember(
            symbol.Name,
            count == 1 ? slot : string.Create(CultureInfo.InvariantCulture, $"{slot}_{count}"),
            $"public {symbol.ToDisplayString(Signature)}",
            symbol is IPropertySymbol,
            Summary(symbol));
    }

    private static IEnumerable<ITypeSymbol> TypesOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType)
            .Concat(method.TypeParameters.SelectMany(parameter => parameter.ConstraintTypes)),
        IPropertySymbol property => [property.Type],
        _ => [],
    };

    private static IEnumerable<string> NamespacesOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => NamespacesOf(array.ElementType),
        INamedTypeSymbol { SpecialType: not SpecialType.None and not SpecialType.System_DateTime and not SpecialType.System_Nullable_T } special when special.TypeArguments.IsEmpty => [],
        INamedTypeSymbol named => named.TypeArguments.SelectMany(NamespacesOf)
            .Append(named.ContainingNamespace is { IsGlobalNamespace: false } containing ? containing.ToDisplayString() : ""),
        _ => [],
    };

    private static string Summary(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml(CultureInfo.InvariantCulture);
        if (string.IsNullOrWhiteSpace(xml)) return "";
        try
        {
            var summary = XElement.Parse(xml).Element("summary")?.Value ?? "";
            return string.Join(' ', summary.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        catch (System.Xml.XmlException)
        {
            return "";
        }
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])))) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
