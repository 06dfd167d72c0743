using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>
/// Whether disposing a resource may run code that an answer wrote: its type is the answer's, or it is made of something that may be: a function or type of the
/// answer, a lambda, a local that holds an interface or what somebody may derive from. What only a library made of values does what the library does.
/// </summary>
internal static class LateActs
{
    internal static bool ComeFrom(VariableDeclarationSyntax declaration, SemanticModel model, DeclaredPlaces places) =>
        declaration.Variables.Any(variable => model.GetDeclaredSymbol(variable) is ILocalSymbol { Type: var type } && IsAnswers(type, places))
        || declaration.DescendantNodes().Any(node => node switch
        {
            AnonymousFunctionExpressionSyntax => true,
            SimpleNameSyntax name => model.GetSymbolInfo(name).Symbol is { } symbol && MayBring(symbol, places),
            BaseObjectCreationExpressionSyntax creation => model.GetSymbolInfo(creation).Symbol is { } made && places.InAnswer(made) is not null,
            _ => false,
        });

    private static bool MayBring(ISymbol symbol, DeclaredPlaces places) => symbol switch
    {
        ILocalSymbol { IsConst: false } local => places.InAnswer(local) is not null && MayHold(local.Type, places),
        IMethodSymbol or ITypeSymbol => places.InAnswer(symbol) is not null,
        IFieldSymbol { IsConst: false } field => places.InAnswer(symbol) is not null && MayHold(field.Type, places),
        IPropertySymbol => places.InAnswer(symbol) is not null,
        _ => false,
    };

    private static bool MayHold(ITypeSymbol type, DeclaredPlaces places) => type switch
    {
        IArrayTypeSymbol array => MayHold(array.ElementType, places),
        _ => IsAnswers(type, places) || (type is { IsSealed: false, IsValueType: false } && type.SpecialType != SpecialType.System_String),
    };

    private static bool IsAnswers(ITypeSymbol type, DeclaredPlaces places) =>
        places.InAnswer(type) is not null || (type is INamedTypeSymbol named && named.TypeArguments.Any(argument => IsAnswers(argument, places)));
}
