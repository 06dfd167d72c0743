using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftwareFactory.Inspection.Analyze.Style;

/// <summary>How statements are written: <c>var</c>, braces and where they stand, loops or LINQ, exceptions or results.</summary>
internal static class StatementVotes
{
    internal static void Of(SyntaxNode node, List<StyleVote> votes)
    {
        switch (node)
        {
            case VariableDeclarationSyntax { Variables: [{ Initializer.Value: { } value }], Parent: LocalDeclarationStatementSyntax { IsConst: false } or ForStatementSyntax or UsingStatementSyntax } local when MayBeVar(value) && local.Type is not RefTypeSyntax:
                votes.Add(new(IsApparent(value) ? "types of variables, where the value shows them" : "types of other variables", local.Type.IsVar ? "var" : "written", local.Span));
                break;
            case ForEachStatementSyntax each:
                votes.Add(new("types of loop variables", each.Type.IsVar ? "var" : "written", each.Type.Span));
                votes.Add(new("walking through collections", "foreach", each.ForEachKeyword.Span));
                break;
            case BlockSyntax block when SpansLines(block):
                votes.Add(new("opening braces", StartsLine(block.OpenBraceToken) ? "on a line of their own" : "at the end of the line", block.OpenBraceToken.Span));
                break;
            case ThrowStatementSyntax or ThrowExpressionSyntax:
                votes.Add(new("failures", "exceptions", node.Span));
                break;
            case MethodDeclarationSyntax { ReturnType: GenericNameSyntax { Identifier.ValueText: "Result" or "Outcome" or "Either" or "OneOf" or "ErrorOr" } result }:
                votes.Add(new("failures", "results", result.Span));
                break;
        }

        if (EmbeddedIn(node) is { } embedded) OfEmbedded(embedded, votes);
    }

    // Only what a person could have put into braces or not by taste: one statement of one line, and no sibling that needs braces.
    private static void OfEmbedded(StatementSyntax embedded, List<StyleVote> votes)
    {
        if (embedded is BlockSyntax block)
        {
            if (block.Statements is [var only] && only is not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax or IfStatementSyntax or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax) && !SpansLines(only) && !SiblingIsLong(embedded))
                votes.Add(new("single statements", "with braces", embedded.Span));
            return;
        }

        if (SpansLines(embedded)) return;
        votes.Add(new("single statements", "without braces", embedded.Span));
        votes.Add(new("single statements without braces", StartsLine(embedded.GetFirstToken()) ? "on a line of their own" : "on the line of their condition", embedded.Span));
    }

    private static StatementSyntax? EmbeddedIn(SyntaxNode node) => node switch
    {
        IfStatementSyntax branch => branch.Statement,
        ElseClauseSyntax { Statement: not IfStatementSyntax } other => other.Statement,
        CommonForEachStatementSyntax each => each.Statement,
        ForStatementSyntax loop => loop.Statement,
        WhileStatementSyntax loop => loop.Statement,
        _ => null,
    };

    private static bool SiblingIsLong(StatementSyntax embedded) => embedded.Parent switch
    {
        IfStatementSyntax branch => branch.Else is not null || branch.Parent is ElseClauseSyntax,
        ElseClauseSyntax => true,
        _ => false,
    };

    private static bool MayBeVar(ExpressionSyntax value) => value is not (LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression }
        or AnonymousFunctionExpressionSyntax or CollectionExpressionSyntax or ImplicitObjectCreationExpressionSyntax or StackAllocArrayCreationExpressionSyntax or InitializerExpressionSyntax or RefExpressionSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax or PostfixUnaryExpressionSyntax);

    private static bool IsApparent(ExpressionSyntax value) =>
        value is ObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or CastExpressionSyntax or LiteralExpressionSyntax or DefaultExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression };

    private static bool SpansLines(SyntaxNode node) => node.DescendantTokens().Skip(1).Any(StartsLine);

    private static bool StartsLine(SyntaxToken token) =>
        token.LeadingTrivia.Any(SyntaxKind.EndOfLineTrivia) || token.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
}
