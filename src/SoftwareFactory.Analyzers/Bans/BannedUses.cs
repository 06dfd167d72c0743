using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SoftwareFactory.Analyzers.Bans;

/// <summary>Where code uses symbols: every name, creation, indexer and operator by what it binds to, and constant names of types in <c>Type.GetType</c> and its like. No alias, escape or interpolation hides one.</summary>
internal static class BannedUses
{
    internal static readonly ImmutableArray<SyntaxKind> Kinds =
    [
        SyntaxKind.IdentifierName, SyntaxKind.GenericName, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression,
        SyntaxKind.BaseConstructorInitializer, SyntaxKind.ElementAccessExpression, SyntaxKind.ElementBindingExpression, SyntaxKind.CastExpression,
        SyntaxKind.SelectClause, SyntaxKind.GroupClause, SyntaxKind.AscendingOrdering, SyntaxKind.DescendingOrdering,
        SyntaxKind.FromClause, SyntaxKind.LetClause, SyntaxKind.JoinClause, SyntaxKind.WhereClause, SyntaxKind.InvocationExpression,
        .. Enum.GetValues(typeof(SyntaxKind)).Cast<SyntaxKind>().Where(kind => SyntaxFacts.IsBinaryExpression(kind) || SyntaxFacts.IsPrefixUnaryExpression(kind) || SyntaxFacts.IsAssignmentExpression(kind)),
    ];

    /// <summary>What a node of one of the <see cref="Kinds"/> uses.</summary>
    internal static IEnumerable<ISymbol> Of(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is InvocationExpressionSyntax call)
            return NamedType(call, context);

        var bound = context.Node is QueryClauseSyntax clause
            ? context.SemanticModel.GetQueryClauseInfo(clause, context.CancellationToken).OperationInfo
            : context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken);
        return bound.Symbol is null ? bound.CandidateSymbols : [bound.Symbol];
    }

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
