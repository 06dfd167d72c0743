using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>
/// Holds answers to what their slots return (SF4107): an expression, or each value that a slot of statements returns, converts implicitly, and by no
/// conversion of a user's own, to the type. The type is bound where the slot stands, as if it were written there.
/// </summary>
internal static class SlotTypes
{
    internal static IEnumerable<Finding> Find(CSharpCompilation compilation, PartTree part)
    {
        foreach (var span in part.File.Spans.Where(span => span is { Slot.Returns: not null, Length: > 0 }))
        {
            var model = compilation.GetSemanticModel(part.Tree);
            var type = model.GetSpeculativeTypeInfo(span.Start, SyntaxFactory.ParseTypeName(span.Slot.Returns!), SpeculativeBindingOption.BindAsTypeOrNamespace).Type;
            foreach (var value in Values(part.Tree, span))
            {
                if (type is null or IErrorTypeSymbol || compilation.ClassifyConversion(model.GetTypeInfo(value).Type ?? type, type) is { IsImplicit: true, IsUserDefined: false }) continue;
                yield return part.Find(Rules.SlotType, FindingLevel.Error, value.Span, $"this is {model.GetTypeInfo(value).Type?.ToDisplayString() ?? "no value"}, and the slot says {span.Slot.Returns}");
            }
        }
    }

    private static IEnumerable<ExpressionSyntax> Values(SyntaxTree tree, SlotSpan span)
    {
        var inside = tree.GetRoot().DescendantNodes(node => node.FullSpan.Start < span.End && node.FullSpan.End > span.Start && !IsFunctionIn(node, span)).Where(node => node.SpanStart >= span.Start && node.Span.End <= span.End);
        return span.Slot.Kind == SlotKind.Expression
            ? inside.OfType<ExpressionSyntax>().Take(1)
            : inside.OfType<ReturnStatementSyntax>().Select(statement => statement.Expression).OfType<ExpressionSyntax>();
    }

    // What a function in the answer returns is its own matter.
    private static bool IsFunctionIn(SyntaxNode node, SlotSpan span) =>
        node is (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax) && node.SpanStart >= span.Start && node.Span.End <= span.End && span.Slot.Kind == SlotKind.Statements;
}
