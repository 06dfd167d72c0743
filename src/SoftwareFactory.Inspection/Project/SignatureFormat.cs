using Microsoft.CodeAnalysis;

namespace SoftwareFactory.Inspection.Project;

/// <summary>How signatures are written: short names, unless two types that are mentioned share one.</summary>
internal static class SignatureFormat
{
    internal static readonly SymbolDisplayFormat Short = new(
        SymbolDisplayGlobalNamespaceStyle.Included,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeExtensionThis | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeDefaultValue,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    private static readonly SymbolDisplayFormat Full = new(
        SymbolDisplayGlobalNamespaceStyle.Included,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        Short.GenericsOptions,
        Short.MemberOptions,
        parameterOptions: Short.ParameterOptions,
        miscellaneousOptions: Short.MiscellaneousOptions);

    internal static SymbolDisplayFormat For(IReadOnlyCollection<INamedTypeSymbol> mentioned) =>
        mentioned.DistinctBy(type => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), StringComparer.Ordinal).Count() == mentioned.Count ? Short : Full;
}
