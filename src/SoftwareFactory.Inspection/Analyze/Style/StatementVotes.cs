using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftwareFactory.Inspection.Analyze.Style;

/// <summary>How statements are written: <c>var</c>, braces and where they stand, loops or LINQ, exceptions or results.</summary>
internal static class StatementVotes
{
    // What values of other types become without a word.
    private static readonly HashSet<string> Wide = new(StringComparer.Ordinal)
    {
        nameof(Object), nameof(Int64), nameof(UInt64), nameof(UInt32), nameof(Int16), nameof(UInt16), nameof(Byte), nameof(SByte), nameof(Single), nameof(Double), nameof(Decimal),
        "dynamic", "Span", "ReadOnlySpan", "Memory", "ReadOnlyMemory", "Func", "Action", "Predicate", "Delegate", "Array", "Stream", "TextReader", "TextWriter", "Exception",
    };

    internal static void Of(SyntaxNode node, List<StyleVote> votes)
    {
        switch (node)
        {
            case VariableDeclarationSyntax { Variables: [{ Initializer.Value: { } value }], Parent: LocalDeclarationStatementSyntax { IsConst: false } or ForStatementSyntax or UsingStatementSyntax } local when MayBeVar(value) && local.Type is not RefTypeSyntax && (local.Type.IsVar || !MayConvert(local.Type, value)):
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

    // The written type may be another one than the value's, and then there is no choice: long wide = narrow; object boxed = 1; IReadOnlyList<int> seen = list;
    private static bool MayConvert(TypeSyntax type, ExpressionSyntax value) => value switch
    {
        ObjectCreationExpressionSyntax made => made.Type.ToString() != type.ToString(),
        ArrayCreationExpressionSyntax made => made.Type.ElementType.ToString() != (type as ArrayTypeSyntax)?.ElementType.ToString(),
        CastExpressionSyntax cast => cast.Type.ToString() != type.ToString(),
        LiteralExpressionSyntax literal => literal.Token.Value?.GetType().Name != TypeName(type),
        _ => type is NullableTypeSyntax || Wide.Contains(TypeName(type)) || TypeName(type) is ['I', >= 'A' and <= 'Z', ..],
    };

    private static string TypeName(TypeSyntax type) => type switch
    {
        PredefinedTypeSyntax { Keyword.RawKind: var kind } => (SyntaxKind)kind switch
        {
            SyntaxKind.IntKeyword => nameof(Int32),
            SyntaxKind.UIntKeyword => nameof(UInt32),
            SyntaxKind.LongKeyword => nameof(Int64),
            SyntaxKind.ULongKeyword => nameof(UInt64),
            SyntaxKind.ShortKeyword => nameof(Int16),
            SyntaxKind.UShortKeyword => nameof(UInt16),
            SyntaxKind.FloatKeyword => nameof(Single),
            SyntaxKind.BoolKeyword => nameof(Boolean),
            SyntaxKind.SByteKeyword => nameof(SByte),
            _ => $"{char.ToUpperInvariant(type.ToString()[0])}{type.ToString()[1..]}",
        },
        QualifiedNameSyntax qualified => TypeName(qualified.Right),
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    private static bool IsApparent(ExpressionSyntax value) =>
        value is ObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or CastExpressionSyntax or LiteralExpressionSyntax or DefaultExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression };

    private static bool SpansLines(SyntaxNode node) => node.DescendantTokens().Skip(1).Any(StartsLine);

    private static bool StartsLine(SyntaxToken token) =>
        token.LeadingTrivia.Any(SyntaxKind.EndOfLineTrivia) || token.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
}
