using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>
/// What in a file's own text, outside its slots, has to be bound: names, creations, operators, indexers, enumerations, awaits, queries, patterns, initializers
/// and whatever may be converted, in the order of the tokens that they are known by. A file filled otherwise has the same sequence, since containment is proved.
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

    private static SyntaxToken? Key(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name.Identifier,
        BaseObjectCreationExpressionSyntax creation => creation.NewKeyword,
        BinaryExpressionSyntax binary => binary.OperatorToken,
        PrefixUnaryExpressionSyntax unary => unary.OperatorToken,
        PostfixUnaryExpressionSyntax unary => unary.OperatorToken,
        AssignmentExpressionSyntax assignment => assignment.OperatorToken,
        ElementAccessExpressionSyntax access => access.ArgumentList.OpenBracketToken,
        CastExpressionSyntax cast => cast.OpenParenToken,
        ConstructorInitializerSyntax initializer => initializer.ThisOrBaseKeyword,
        CommonForEachStatementSyntax loop => loop.ForEachKeyword,
        AwaitExpressionSyntax wait => wait.AwaitKeyword,
        QueryClauseSyntax or SelectOrGroupClauseSyntax or OrderingSyntax => node.GetFirstToken(),
        WithExpressionSyntax copy => copy.WithKeyword,
        ListPatternSyntax list => list.OpenBracketToken,
        SlicePatternSyntax slice => slice.DotDotToken,
        RecursivePatternSyntax { PositionalPatternClause: { } positions } => positions.OpenParenToken,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression } initializer => initializer.OpenBraceToken,
        ExpressionSyntax expression when IsConverted(expression) => node.GetFirstToken(),
        _ => null,
    };

    /// <summary>Whether an expression stands where its value is converted to the type that the place has.</summary>
    internal static bool IsConverted(ExpressionSyntax expression) => expression.Parent switch
    {
        EqualsValueClauseSyntax or ArgumentSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or YieldStatementSyntax or BinaryExpressionSyntax or ConditionalExpressionSyntax
            or SwitchExpressionArmSyntax or ExpressionElementSyntax or LambdaExpressionSyntax or InitializerExpressionSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Right == expression,
        _ => false,
    };
}
