using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Inspection.Compile;

namespace SoftwareFactory.Inspection.Test.Mutation;

/// <summary>Finds the places in a part's slots that can be changed while the program runs. What is computed once, before any example, and what must be constant, is none.</summary>
internal static class MutantFinder
{
    private static readonly ExpressionSyntax Nothing = SyntaxFactory.ParseExpression("default!");

    /// <summary>The nodes that can be changed, in the order of the text, with what becomes of each; null when it is left out.</summary>
    internal static IEnumerable<(SyntaxNode Node, ExpressionSyntax? Now, bool ChangesFlow)> In(PartTree part) =>
        part.Tree.GetRoot().DescendantNodes(node => !IsFixed(node))
            .Where(node => !IsFixed(node) && part.File.Spans.Any(slot => slot.Start <= node.SpanStart && node.Span.End <= slot.End))
            .SelectMany(Of);

    private static IEnumerable<(SyntaxNode, ExpressionSyntax?, bool)> Of(SyntaxNode node)
    {
        switch (node)
        {
            case ReturnStatementSyntax { Expression: { } value } when !IsNothing(value):
                yield return (value, Nothing, false);
                break;
            case ExpressionSyntax expression:
                foreach (var now in MutationOperators.Of(expression)) yield return (node, now, expression is not LiteralExpressionSyntax);
                break;
            case StatementSyntax statement when MutationOperators.MayBeLeftOut(statement):
                yield return (node, null, true);
                break;
        }
    }

    private static bool IsNothing(ExpressionSyntax value) => value is LiteralExpressionSyntax { Token.Value: null or 0 or false } or DefaultExpressionSyntax;

    private static bool IsFixed(SyntaxNode node) => node switch
    {
        AttributeListSyntax or (TypeSyntax and not IdentifierNameSyntax) or EnumMemberDeclarationSyntax or ConstantPatternSyntax or RelationalPatternSyntax or CaseSwitchLabelSyntax or InterpolationFormatClauseSyntax or InterpolationAlignmentClauseSyntax => true,
        LocalDeclarationStatementSyntax { IsConst: true } => true,
        FieldDeclarationSyntax field => field.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.ConstKeyword or SyntaxKind.StaticKeyword),
        EqualsValueClauseSyntax { Parent: ParameterSyntax or PropertyDeclarationSyntax } => true,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => true,
        ConstructorDeclarationSyntax constructor => constructor.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };
}
