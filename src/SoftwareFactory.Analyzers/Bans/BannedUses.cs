using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SoftwareFactory.Analyzers.Bans;

/// <summary>
/// Where code uses symbols: every name, creation, indexer and operator by what it binds to, constructors that nobody names (of a base class, and by <c>new()</c> of a type
/// parameter), and constant names of types in <c>Type.GetType</c> and its like. No alias, escape or interpolation hides one.
/// </summary>
internal static class BannedUses
{
    internal static readonly ImmutableArray<SyntaxKind> Kinds =
    [
        SyntaxKind.IdentifierName, SyntaxKind.GenericName, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression,
        SyntaxKind.BaseConstructorInitializer, SyntaxKind.PrimaryConstructorBaseType, SyntaxKind.SimpleBaseType, SyntaxKind.ElementAccessExpression, SyntaxKind.ElementBindingExpression, SyntaxKind.CastExpression,
        SyntaxKind.SelectClause, SyntaxKind.GroupClause, SyntaxKind.AscendingOrdering, SyntaxKind.DescendingOrdering,
        SyntaxKind.FromClause, SyntaxKind.LetClause, SyntaxKind.JoinClause, SyntaxKind.WhereClause, SyntaxKind.InvocationExpression,
        .. Enum.GetValues(typeof(SyntaxKind)).Cast<SyntaxKind>().Where(kind => SyntaxFacts.IsBinaryExpression(kind) || SyntaxFacts.IsPrefixUnaryExpression(kind) || SyntaxFacts.IsAssignmentExpression(kind)),
    ];

    /// <summary>What a node of one of the <see cref="Kinds"/> uses.</summary>
    internal static IEnumerable<ISymbol> Of(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is InvocationExpressionSyntax call)
            return NamedType(call, context);
        if (context.Node is SimpleBaseTypeSyntax inherited)
            return BaseConstructor(inherited, context);

        var bound = context.Node is QueryClauseSyntax clause
            ? context.SemanticModel.GetQueryClauseInfo(clause, context.CancellationToken).OperationInfo
            : context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken);
        return bound.Symbol is null ? bound.CandidateSymbols : [bound.Symbol, .. context.Node is SimpleNameSyntax name ? Made(bound.Symbol, name, context.SemanticModel) : []];
    }

    // What a constructor calls that says nothing of its base class's.
    private static IEnumerable<ISymbol> BaseConstructor(SimpleBaseTypeSyntax inherited, SyntaxNodeAnalysisContext context) =>
        inherited.Parent?.Parent is TypeDeclarationSyntax declaration && context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is { TypeKind: TypeKind.Class, BaseType: { } type } derived
            && SymbolEqualityComparer.Default.Equals(context.SemanticModel.GetSymbolInfo(inherited.Type, context.CancellationToken).Symbol, type)
            && derived.InstanceConstructors.Any(constructor => constructor.DeclaringSyntaxReferences.All(reference => reference.GetSyntax(context.CancellationToken) is TypeDeclarationSyntax or ConstructorDeclarationSyntax { Initializer: null }))
            ? WithoutParameters(type)
            : [];

    // new T() of a generic method or type is a creation of what T stands for, wherever that is written: Make<Random>() or Make(ref random).
    private static IEnumerable<ISymbol> Made(ISymbol symbol, SimpleNameSyntax name, SemanticModel model)
    {
        var (parameters, arguments) = symbol switch
        {
            IMethodSymbol { IsGenericMethod: true } method => (method.TypeParameters, method.TypeArguments),
            INamedTypeSymbol { IsGenericType: true } type => (type.TypeParameters, type.TypeArguments),
            _ => ([], []),
        };
        var made = parameters.Zip(arguments, (parameter, argument) => (parameter, argument)).Where(pair => pair.parameter.HasConstructorConstraint).Select(pair => pair.argument);
        TypeSyntax written = name;
        while (written.Parent is NameSyntax qualified)
            written = qualified;
        if (written.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax around } list && symbol is INamedTypeSymbol given
            && TypeParameters(model.GetSymbolInfo(around).Symbol) is var declared && list.Arguments.IndexOf(written) is var index && index < declared.Length && declared[index].HasConstructorConstraint)
            made = made.Append(given);
        return made.OfType<INamedTypeSymbol>().SelectMany(WithoutParameters);
    }

    private static ImmutableArray<ITypeParameterSymbol> TypeParameters(ISymbol? symbol) =>
        symbol switch { IMethodSymbol method => method.TypeParameters, INamedTypeSymbol type => type.TypeParameters, _ => [] };

    private static IEnumerable<ISymbol> WithoutParameters(INamedTypeSymbol type) => type.InstanceConstructors.Where(constructor => constructor.Parameters.IsEmpty);

    // Type.GetType("System.Diagnostics.Process, System.Diagnostics.Process") is a use of the type that it names.
    private static IEnumerable<ISymbol> NamedType(InvocationExpressionSyntax call, SyntaxNodeAnalysisContext context)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => "",
        };
        if (name is not ("GetType" or "CreateInstance" or "CreateInstanceFrom" or "ReflectionOnlyGetType" or "GetTypeFromProgID")) return [];

        return call.ArgumentList.Arguments
            .Select(argument => context.SemanticModel.GetConstantValue(argument.Expression, context.CancellationToken).Value)
            .OfType<string>()
            .SelectMany(text => context.Compilation.GetTypesByMetadataName(text.Split(',')[0].Trim()));
    }
}
