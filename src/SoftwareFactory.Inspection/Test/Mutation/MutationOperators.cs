using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace SoftwareFactory.Inspection.Test.Mutation;

/// <summary>
/// The changes that a node gets, after the sufficient operators of Offutt and others (An Experimental Determination of Sufficient Mutant Operators, 1996): relations with their
/// bounds, arithmetic, logic, literals, negated conditions, returned values, and statements left out. Deterministic and stateless.
/// </summary>
internal static class MutationOperators
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind[]> Binary = new()
    {
        [SyntaxKind.LessThanExpression] = [SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanOrEqualExpression],
        [SyntaxKind.LessThanOrEqualExpression] = [SyntaxKind.LessThanExpression, SyntaxKind.GreaterThanExpression],
        [SyntaxKind.GreaterThanExpression] = [SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.LessThanOrEqualExpression],
        [SyntaxKind.GreaterThanOrEqualExpression] = [SyntaxKind.GreaterThanExpression, SyntaxKind.LessThanExpression],
        [SyntaxKind.EqualsExpression] = [SyntaxKind.NotEqualsExpression],
        [SyntaxKind.NotEqualsExpression] = [SyntaxKind.EqualsExpression],
        [SyntaxKind.AddExpression] = [SyntaxKind.SubtractExpression],
        [SyntaxKind.SubtractExpression] = [SyntaxKind.AddExpression],
        [SyntaxKind.MultiplyExpression] = [SyntaxKind.DivideExpression],
        [SyntaxKind.DivideExpression] = [SyntaxKind.MultiplyExpression],
        [SyntaxKind.ModuloExpression] = [SyntaxKind.MultiplyExpression],
        [SyntaxKind.LogicalAndExpression] = [SyntaxKind.LogicalOrExpression],
        [SyntaxKind.LogicalOrExpression] = [SyntaxKind.LogicalAndExpression],
        [SyntaxKind.BitwiseAndExpression] = [SyntaxKind.BitwiseOrExpression],
        [SyntaxKind.BitwiseOrExpression] = [SyntaxKind.BitwiseAndExpression],
        [SyntaxKind.LeftShiftExpression] = [SyntaxKind.RightShiftExpression],
        [SyntaxKind.RightShiftExpression] = [SyntaxKind.LeftShiftExpression],
    };

    private static readonly Dictionary<SyntaxKind, SyntaxKind> Assignments = new()
    {
        [SyntaxKind.AddAssignmentExpression] = SyntaxKind.SubtractAssignmentExpression,
        [SyntaxKind.SubtractAssignmentExpression] = SyntaxKind.AddAssignmentExpression,
        [SyntaxKind.MultiplyAssignmentExpression] = SyntaxKind.DivideAssignmentExpression,
        [SyntaxKind.DivideAssignmentExpression] = SyntaxKind.MultiplyAssignmentExpression,
    };

    /// <summary>What an expression may become.</summary>
    internal static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax node)
    {
        if (IsCondition(node) && node is not (BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or LiteralExpressionSyntax))
            yield return PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(node.WithoutTrivia()));
        switch (node)
        {
            case BinaryExpressionSyntax binary when Binary.TryGetValue(node.Kind(), out var kinds):
                foreach (var kind in kinds) yield return BinaryExpression(kind, binary.Left, Token(binary.OperatorToken.LeadingTrivia, OperatorOf(kind), binary.OperatorToken.TrailingTrivia), binary.Right);
                break;
            case AssignmentExpressionSyntax assignment when Assignments.TryGetValue(node.Kind(), out var kind):
                yield return AssignmentExpression(kind, assignment.Left, Token(assignment.OperatorToken.LeadingTrivia, OperatorOf(kind), assignment.OperatorToken.TrailingTrivia), assignment.Right);
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                yield return not.Operand;
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: not LiteralExpressionSyntax } minus:
                yield return minus.Operand;
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression } step:
                yield return PrefixUnaryExpression(SyntaxKind.PreDecrementExpression, step.Operand);
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreDecrementExpression } step:
                yield return PrefixUnaryExpression(SyntaxKind.PreIncrementExpression, step.Operand);
                break;
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression } step:
                yield return PostfixUnaryExpression(SyntaxKind.PostDecrementExpression, step.Operand);
                break;
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostDecrementExpression } step:
                yield return PostfixUnaryExpression(SyntaxKind.PostIncrementExpression, step.Operand);
                break;
            case IsPatternExpressionSyntax { Pattern: var pattern }:
                foreach (var bound in Bounds(pattern)) yield return node.ReplaceNode(bound, Moved(bound));
                break;
            case SwitchExpressionSyntax choice:
                foreach (var bound in choice.Arms.SelectMany(arm => Bounds(arm.Pattern))) yield return node.ReplaceNode(bound, Moved(bound));
                break;
            case LiteralExpressionSyntax literal when OtherLiteral(literal) is { } other:
                yield return other;
                break;
        }
    }

    /// <summary>True for a statement that can be left out.</summary>
    internal static bool MayBeLeftOut(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax => true,
        ThrowStatementSyntax { Parent: BlockSyntax or IfStatementSyntax or ElseClauseSyntax } => true,
        BreakStatementSyntax or ContinueStatementSyntax => statement.Parent is not SwitchSectionSyntax,
        _ => false,
    };

    private static IEnumerable<RelationalPatternSyntax> Bounds(PatternSyntax pattern) => pattern.DescendantNodesAndSelf(node => node is not SwitchExpressionSyntax).OfType<RelationalPatternSyntax>();

    private static RelationalPatternSyntax Moved(RelationalPatternSyntax bound) => bound.WithOperatorToken(Token(bound.OperatorToken.LeadingTrivia, bound.OperatorToken.Kind() switch
    {
        SyntaxKind.LessThanToken => SyntaxKind.LessThanEqualsToken,
        SyntaxKind.LessThanEqualsToken => SyntaxKind.LessThanToken,
        SyntaxKind.GreaterThanToken => SyntaxKind.GreaterThanEqualsToken,
        _ => SyntaxKind.GreaterThanToken,
    }, bound.OperatorToken.TrailingTrivia));

    private static bool IsCondition(ExpressionSyntax node) => node.Parent switch
    {
        IfStatementSyntax branch => branch.Condition == node,
        WhileStatementSyntax loop => loop.Condition == node,
        DoStatementSyntax loop => loop.Condition == node,
        ForStatementSyntax loop => loop.Condition == node,
        ConditionalExpressionSyntax choice => choice.Condition == node,
        _ => false,
    };

    private static SyntaxKind OperatorOf(SyntaxKind expression) => expression switch
    {
        SyntaxKind.LessThanExpression => SyntaxKind.LessThanToken,
        SyntaxKind.LessThanOrEqualExpression => SyntaxKind.LessThanEqualsToken,
        SyntaxKind.GreaterThanExpression => SyntaxKind.GreaterThanToken,
        SyntaxKind.GreaterThanOrEqualExpression => SyntaxKind.GreaterThanEqualsToken,
        SyntaxKind.EqualsExpression => SyntaxKind.EqualsEqualsToken,
        SyntaxKind.NotEqualsExpression => SyntaxKind.ExclamationEqualsToken,
        SyntaxKind.AddExpression => SyntaxKind.PlusToken,
        SyntaxKind.SubtractExpression => SyntaxKind.MinusToken,
        SyntaxKind.MultiplyExpression => SyntaxKind.AsteriskToken,
        SyntaxKind.DivideExpression => SyntaxKind.SlashToken,
        SyntaxKind.LogicalAndExpression => SyntaxKind.AmpersandAmpersandToken,
        SyntaxKind.LogicalOrExpression => SyntaxKind.BarBarToken,
        SyntaxKind.BitwiseAndExpression => SyntaxKind.AmpersandToken,
        SyntaxKind.BitwiseOrExpression => SyntaxKind.BarToken,
        SyntaxKind.LeftShiftExpression => SyntaxKind.LessThanLessThanToken,
        SyntaxKind.RightShiftExpression => SyntaxKind.GreaterThanGreaterThanToken,
        SyntaxKind.AddAssignmentExpression => SyntaxKind.PlusEqualsToken,
        SyntaxKind.SubtractAssignmentExpression => SyntaxKind.MinusEqualsToken,
        SyntaxKind.MultiplyAssignmentExpression => SyntaxKind.AsteriskEqualsToken,
        SyntaxKind.DivideAssignmentExpression => SyntaxKind.SlashEqualsToken,
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, null),
    };

    // One more, so that a bound moves by one; an empty text for a text.
    private static LiteralExpressionSyntax? OtherLiteral(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        true => LiteralExpression(SyntaxKind.FalseLiteralExpression),
        false => LiteralExpression(SyntaxKind.TrueLiteralExpression),
        int number and < int.MaxValue => Number(number + 1),
        long number and < long.MaxValue => LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal($"{number + 1}L", number + 1)),
        decimal number and < 1_000_000_000_000m => LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(string.Create(CultureInfo.InvariantCulture, $"{number + 1}m"), number + 1)),
        double number and < 1e12 => LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(string.Create(CultureInfo.InvariantCulture, $"{number + 1:R}d"), number + 1)),
        string { Length: > 0 } => LiteralExpression(SyntaxKind.StringLiteralExpression, Literal("")),
        string => LiteralExpression(SyntaxKind.StringLiteralExpression, Literal("mutant")),
        char sign => LiteralExpression(SyntaxKind.CharacterLiteralExpression, Literal(sign == 'x' ? 'y' : 'x')),
        _ => null,
    };

    private static LiteralExpressionSyntax Number(int number) => LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(number));
}
