using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>What a piece of the template's text binds to: what it names, and what the compiler calls for it without a name: conversions, deconstruction, initializers, queries, enumeration.</summary>
internal static class TemplateSymbols
{
    /// <summary>In an order that depends on the syntax alone; null where nothing is bound.</summary>
    internal static IEnumerable<ISymbol?> Of(SemanticModel model, SyntaxNode node) => node switch
    {
        // What var stands for depends on the answer, and may; a type of that name may not.
        IdentifierNameSyntax { IsVar: true } => [model.GetSymbolInfo(node).Symbol is INamedTypeSymbol { Name: "var" } type ? type : null],
        CommonForEachStatementSyntax loop => [.. OfLoop(model.GetForEachStatementInfo(loop)), .. loop is ForEachVariableStatementSyntax split ? OfDeconstruction(model.GetDeconstructionInfo(split)) : []],
        AwaitExpressionSyntax wait when model.GetAwaitExpressionInfo(wait) is var info => [info.GetAwaiterMethod, info.IsCompletedProperty, info.GetResultMethod],
        CastExpressionSyntax cast => [model.GetConversion(cast.Expression).MethodSymbol],
        QueryClauseSyntax clause when model.GetQueryClauseInfo(clause) is var info => [info.OperationInfo.Symbol, info.CastInfo.Symbol],
        RecursivePatternSyntax => [(model.GetOperation(node) as IRecursivePatternOperation)?.DeconstructSymbol],
        WithExpressionSyntax when model.GetTypeInfo(node).Type is INamedTypeSymbol type => [CopyConstructor(type), model.GetConversion(node).MethodSymbol],
        ListPatternSyntax when model.GetOperation(node) is IListPatternOperation list => [list.LengthSymbol, list.IndexerSymbol],
        SlicePatternSyntax => [(model.GetOperation(node) as ISlicePatternOperation)?.SliceSymbol],
        ElementAccessExpressionSyntax access when model.GetOperation(access) is IImplicitIndexerReferenceOperation indexer =>
            [indexer.LengthSymbol, indexer.IndexerSymbol, model.GetConversion(access).MethodSymbol],
        InitializerExpressionSyntax initializer => initializer.Expressions.Select(added => model.GetCollectionInitializerSymbolInfo(added).Symbol),
        AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } split => OfDeconstruction(model.GetDeconstructionInfo(split)),
        ExpressionSyntax expression when TemplateNames.IsConverted(expression) => [model.GetSymbolInfo(node).Symbol, model.GetConversion(expression).MethodSymbol],
        _ => [model.GetSymbolInfo(node).Symbol],
    };

    private static IMethodSymbol? CopyConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, type));

    private static ISymbol?[] OfLoop(ForEachStatementInfo loop) =>
        [loop.GetEnumeratorMethod, loop.MoveNextMethod, loop.CurrentProperty, loop.DisposeMethod, loop.ElementConversion.MethodSymbol, loop.CurrentConversion.MethodSymbol];

    private static IEnumerable<ISymbol?> OfDeconstruction(DeconstructionInfo info) =>
        [info.Method, info.Conversion?.MethodSymbol, .. info.Nested.IsDefaultOrEmpty ? [] : info.Nested.SelectMany(OfDeconstruction)];
}
