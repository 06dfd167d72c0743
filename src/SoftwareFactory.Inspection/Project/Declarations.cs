using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftwareFactory.Inspection.Project;

/// <summary>
/// Writes types as C# declarations without bodies: what is public, with its summary. Members stand in the order constructors, constants
/// and fields, properties, methods, operators, events, and ordinally within; those of an enum by value. So the text depends on what is
/// declared and on nothing else.
/// </summary>
internal static class Declarations
{
    private static readonly SymbolDisplayFormat Header = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeModifiers,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    internal static string Of(IEnumerable<INamedTypeSymbol> types)
    {
        var text = new StringBuilder();
        var space = default(string);
        foreach (var type in types)
        {
            var own = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();
            if (own != space && own.Length > 0) text.Append("namespace ").Append(own).Append(";\n");
            space = own;
            Write(text, type);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, INamedTypeSymbol type)
    {
        var members = type.TypeKind is TypeKind.Delegate ? [] : type.GetMembers().Where(IsShown).ToArray();
        var format = SignatureFormat.For(NamedTypes.Of(members.Append(type).Concat(type.AllInterfaces).Concat(type.BaseType is { } above ? [above] : [])));
        Summary(text, type, "");
        text.Append(Modifiers(type)).Append(type.ToDisplayString(Header)).Append(Bases(type, format));
        if (members.Length == 0)
        {
            text.Append(";\n");
            return;
        }

        text.Append("\n{\n");
        foreach (var (member, declaration) in Ordered(type, members, format))
        {
            if (!IsPrimaryConstructor(member, type)) Summary(text, member, "    ");
            text.Append("    ").Append(declaration).Append('\n');
        }

        text.Append("}\n");
    }

    private static IEnumerable<(ISymbol Member, string Declaration)> Ordered(INamedTypeSymbol type, ISymbol[] members, SymbolDisplayFormat format) =>
        type.TypeKind == TypeKind.Enum
            ? members.OfType<IFieldSymbol>().OrderBy(field => Convert.ToDecimal(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture)).Select(field => ((ISymbol)field, $"{field.Name} = {field.ConstantValue},"))
            : members.Select(member => (member, Declaration: Declaration(type, member, format))).OrderBy(pair => Rank(pair.member)).ThenBy(pair => pair.Declaration, StringComparer.Ordinal);

    private static string Declaration(INamedTypeSymbol type, ISymbol member, SymbolDisplayFormat format)
    {
        var signature = member is IMethodSymbol { MethodKind: MethodKind.Constructor }
            ? string.Concat(type.Name, member.ToDisplayString(format).AsSpan(member.ToDisplayString(format).IndexOf('(', StringComparison.Ordinal)))
            : member.ToDisplayString(format);
        return $"{Modifiers(member)}{(member is IEventSymbol ? "event " : "")}{signature}{Ending(member)}";
    }

    private static string Modifiers(ISymbol symbol)
    {
        var isInterfaceMember = symbol.ContainingType is { TypeKind: TypeKind.Interface };
        var modifiers = symbol switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Class, IsStatic: true } => "static ",
            INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract ",
            INamedTypeSymbol { TypeKind: TypeKind.Class, IsSealed: true } => "sealed ",
            INamedTypeSymbol { IsReadOnly: true } => "readonly ",
            INamedTypeSymbol => "",
            IFieldSymbol { IsConst: true } => "const ",
            IFieldSymbol field => $"{(field.IsStatic ? "static " : "")}{(field.IsReadOnly ? "readonly " : "")}",
            _ when symbol.IsStatic => "static ",
            _ when symbol.IsAbstract && !isInterfaceMember => "abstract ",
            _ when symbol.IsVirtual && !isInterfaceMember => "virtual ",
            _ => "",
        };
        return $"{(symbol.DeclaredAccessibility == Accessibility.Internal ? "internal " : isInterfaceMember ? "" : "public ")}{modifiers}{(symbol is INamedTypeSymbol { IsRecord: true, TypeKind: TypeKind.Struct } ? "record " : "")}";
    }

    private static string Ending(ISymbol member) => member switch
    {
        IPropertySymbol property => $" {{{(property.GetMethod is { DeclaredAccessibility: Accessibility.Public } ? " get;" : "")}{(property.SetMethod is { DeclaredAccessibility: Accessibility.Public } setter ? setter.IsInitOnly ? " init;" : " set;" : "")} }}",
        IFieldSymbol { HasConstantValue: true } field => $" = {(field.ConstantValue is { } value ? SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false) : "null")};",
        _ => ";",
    };

    private static string Bases(INamedTypeSymbol type, SymbolDisplayFormat format)
    {
        // What a record or an enum brings along says nothing.
        var above = type.BaseType is { SpecialType: SpecialType.None } known && type.TypeKind == TypeKind.Class ? [known] : Array.Empty<INamedTypeSymbol>();
        string[] names = type.TypeKind is TypeKind.Delegate or TypeKind.Enum
            ? []
            : [.. above.Concat(type.Interfaces.Where(each => !(type.IsRecord && each.Name == "IEquatable"))).Select(each => each.ToDisplayString(format))];
        return names.Length == 0 ? "" : $" : {string.Join(", ", names)}";
    }

    private static bool IsShown(ISymbol member) => member.DeclaredAccessibility == Accessibility.Public && member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => !constructor.IsImplicitlyDeclared && !constructor.ContainingType.IsAbstract,
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Conversion } method =>
            (method.CanBeReferencedByName || method.MethodKind != MethodKind.Ordinary) && !method.IsImplicitlyDeclared && !method.IsOverride,
        IPropertySymbol property => !property.IsOverride,
        IFieldSymbol field => field.CanBeReferencedByName && field.AssociatedSymbol is null,
        IEventSymbol => true,
        _ => false,
    };

    // Its documentation is the type's own.
    private static bool IsPrimaryConstructor(ISymbol member, INamedTypeSymbol type) =>
        member is IMethodSymbol { MethodKind: MethodKind.Constructor } && DocSummary.Of(member) == DocSummary.Of(type);

    private static int Rank(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => 0,
        IFieldSymbol => 1,
        IPropertySymbol => 2,
        IMethodSymbol { MethodKind: MethodKind.Ordinary } => 3,
        IMethodSymbol => 4,
        _ => 5,
    };

    private static void Summary(StringBuilder text, ISymbol symbol, string indentation)
    {
        if (DocSummary.Of(symbol) is { Length: > 0 } summary) text.Append(indentation).Append("/// <summary>").Append(summary).Append("</summary>\n");
    }
}
