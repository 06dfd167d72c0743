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
        UsingStatementSyntax statement => Resources(model, statement).Select(Disposal),
        LocalDeclarationStatementSyntax declaration => declaration.Declaration.Variables.Select(variable => Disposal((model.GetDeclaredSymbol(variable) as ILocalSymbol)?.Type)),
        InterpolatedStringExpressionSyntax text => [.. OfHandler(model, text), model.GetConversion(text).MethodSymbol],
        CollectionExpressionSyntax list => [.. OfCollection(model, list), model.GetConversion(list).MethodSymbol],
        InitializerExpressionSyntax initializer => initializer.Expressions.Select(added => model.GetCollectionInitializerSymbolInfo(added).Symbol),
        AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } split => OfDeconstruction(model.GetDeconstructionInfo(split)),
        ExpressionSyntax expression when TemplateNames.IsConverted(expression) => [model.GetSymbolInfo(node).Symbol, model.GetConversion(expression).MethodSymbol],
        _ => [model.GetSymbolInfo(node).Symbol],
    };

    // A handler is made, and gets piece after piece; what makes a string is the compiler's own.
    private static IEnumerable<ISymbol?> OfHandler(SemanticModel model, InterpolatedStringExpressionSyntax text)
    {
        if (model.GetTypeInfo(text).ConvertedType is null or { SpecialType: SpecialType.System_String or SpecialType.System_Object }) return [];

        var operation = model.GetOperation(text);
        while (operation is not (null or IInterpolatedStringHandlerCreationOperation) && operation.Syntax == text)
            operation = operation.Parent;
        return operation is IInterpolatedStringHandlerCreationOperation made
            ? made.Descendants().Prepend(made.HandlerCreation).Where(piece => piece.IsImplicit).Select(piece => (piece as IObjectCreationOperation)?.Constructor ?? (piece as IInvocationOperation)?.TargetMethod).Where(symbol => symbol is not null)
            : [];
    }

    private static IEnumerable<ISymbol?> OfCollection(SemanticModel model, CollectionExpressionSyntax list) =>
        model.GetOperation(list) is ICollectionExpressionOperation { ConstructMethod: var made, Type: { } type }
            ? [made, .. type.Locations.Any(location => location.IsInSource) ? list.Elements.OfType<ExpressionElementSyntax>().Select(element => Added(model, type, element)) : []]
            : [];

    // The compiler does not tell what it adds an element by; it is what a call would be bound to.
    private static ISymbol? Added(SemanticModel model, ITypeSymbol type, ExpressionElementSyntax element) =>
        model.GetSpeculativeSymbolInfo(element.SpanStart, SyntaxFactory.ParseExpression($"default({type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})!.Add({element})"), SpeculativeBindingOption.BindAsExpression).Symbol;

    private static IEnumerable<ITypeSymbol?> Resources(SemanticModel model, UsingStatementSyntax statement) =>
        statement.Expression is { } expression
            ? [model.GetTypeInfo(expression).Type]
            : statement.Declaration!.Variables.Select(variable => (model.GetDeclaredSymbol(variable) as ILocalSymbol)?.Type);

    // A method of that name goes before the interface's.
    private static ISymbol? Disposal(ITypeSymbol? type)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers("DisposeAsync").OfType<IMethodSymbol>().FirstOrDefault(method => !method.IsStatic && method.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams)) is { } own)
                return own;
        }

        return type?.AllInterfaces.FirstOrDefault(face => face.Name == "IAsyncDisposable") is { } disposable ? type.FindImplementationForInterfaceMember(disposable.GetMembers()[0]) : null;
    }

    private static IMethodSymbol? CopyConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, type));

    private static ISymbol?[] OfLoop(ForEachStatementInfo loop) =>
        [loop.GetEnumeratorMethod, loop.MoveNextMethod, loop.CurrentProperty, loop.DisposeMethod, loop.ElementConversion.MethodSymbol, loop.CurrentConversion.MethodSymbol];

    private static IEnumerable<ISymbol?> OfDeconstruction(DeconstructionInfo info) =>
        [info.Method, info.Conversion?.MethodSymbol, .. info.Nested.IsDefaultOrEmpty ? [] : info.Nested.SelectMany(OfDeconstruction)];
}
