using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>
/// What in a file's own text, outside its slots, has to be bound: names, creations, operators, indexers, enumerations, awaits, queries, patterns, initializers, collections,
/// interpolated strings and whatever may be converted, in the order of the tokens that they are known by. A file filled otherwise has the same sequence, since containment is proved.
/// </summary>
internal static class TemplateNames
{
    internal static IReadOnlyList<SyntaxNode> Of(SyntaxTree tree, IReadOnlyList<SlotSpan> slots) =>
    [
        .. tree.GetRoot().DescendantNodes()
            .Select(node => (Node: node, Key: Key(node)))
            .Where(pair => pair.Key is { } key && !slots.Any(slot => key.SpanStart >= slot.Start && key.Span.End <= slot.End && slot.Length > 0))
            .OrderBy(pair => pair.Key!.Value.SpanStart)
            .Select(pair => pair.Node),
    ];

    /// <summary>Names that the compiler calls where nobody writes them.</summary>
    internal static IReadOnlyList<string> Unwritten { get; } =
    [
        "Add", "Deconstruct", "GetAsyncEnumerator", "GetAwaiter", "GetEnumerator",
        "Cast", "GroupBy", "GroupJoin", "Join", "OrderBy", "OrderByDescending", "Select", "SelectMany", "ThenBy", "ThenByDescending", "Where",
    ];

    /// <summary>Whether the compiler calls one of <see cref="Unwritten"/> for a node.</summary>
    internal static bool CallsUnwritten(SyntaxNode node) => node is CommonForEachStatementSyntax or AwaitExpressionSyntax or QueryClauseSyntax or SelectOrGroupClauseSyntax or OrderingSyntax
        or RecursivePatternSyntax { PositionalPatternClause: not null } or AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax }
        or InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression };

    private static SyntaxToken? Key(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name.Identifier,
        BaseObjectCreationExpressionSyntax creation => creation.NewKeyword,
        BinaryExpressionSyntax binary => binary.OperatorToken,
        PrefixUnaryExpressionSyntax unary => unary.OperatorToken,
        PostfixUnaryExpressionSyntax unary => unary.OperatorToken,
        AssignmentExpressionSyntax assignment => assignment.OperatorToken,
        ElementAccessExpressionSyntax access => access.ArgumentList.OpenBracketToken,
        ElementBindingExpressionSyntax access => access.ArgumentList.OpenBracketToken,
        ImplicitElementAccessSyntax access => access.ArgumentList.OpenBracketToken,
        CastExpressionSyntax cast => cast.OpenParenToken,
        ConstructorInitializerSyntax initializer => initializer.ThisOrBaseKeyword,
        PrimaryConstructorBaseTypeSyntax initializer => initializer.ArgumentList.OpenParenToken,
        CommonForEachStatementSyntax loop => loop.ForEachKeyword,
        AwaitExpressionSyntax wait => wait.AwaitKeyword,
        UsingStatementSyntax { AwaitKeyword.RawKind: not 0 } or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0, UsingKeyword.RawKind: not 0 } => node.GetFirstToken(),
        InterpolatedStringExpressionSyntax text => text.StringStartToken,
        QueryClauseSyntax or SelectOrGroupClauseSyntax or OrderingSyntax => node.GetFirstToken(),
        WithExpressionSyntax copy => copy.WithKeyword,
        ListPatternSyntax list => list.OpenBracketToken,
        SlicePatternSyntax slice => slice.DotDotToken,
        RecursivePatternSyntax { PositionalPatternClause: { } positions } => positions.OpenParenToken,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression } initializer => initializer.OpenBraceToken,
        CollectionExpressionSyntax list => list.OpenBracketToken,
        ExpressionSyntax expression when IsConverted(expression) => node.GetFirstToken(),
        _ => null,
    };

    /// <summary>Whether an expression stands where its value is converted to the type that the place has.</summary>
    internal static bool IsConverted(ExpressionSyntax expression) => expression.Parent switch
    {
        EqualsValueClauseSyntax or ArgumentSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or YieldStatementSyntax or BinaryExpressionSyntax or ConditionalExpressionSyntax
            or SwitchExpressionArmSyntax or ExpressionElementSyntax or LambdaExpressionSyntax or InitializerExpressionSyntax or PrefixUnaryExpressionSyntax or ParenthesizedExpressionSyntax
            or CheckedExpressionSyntax or IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or SwitchStatementSyntax or ThrowStatementSyntax
            or ThrowExpressionSyntax or WhenClauseSyntax or CatchFilterClauseSyntax => true,
        ArrayRankSpecifierSyntax => expression is not OmittedArraySizeExpressionSyntax,
        AssignmentExpressionSyntax assignment => assignment.Right == expression,
        _ => false,
    };
}
