using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>
/// Proves that an answer does not jump over the template's own statements (SF4106): where such statements follow a slot of statements, its
/// end is reachable, and nothing in it returns, breaks, continues, goes or yields out of it, or acts behind them: a using declaration whose Dispose an answer wrote
/// does. Nor does <c>yield</c> put off template statements to the enumeration. Throwing is allowed; a finally block is never skipped.
/// </summary>
internal static class SkippedStatements
{
    internal static IEnumerable<Finding> Find(CSharpCompilation compilation, PartTree part, DeclaredPlaces places)
    {
        foreach (var span in part.File.Spans.Where(span => span is { Slot.Kind: SlotKind.Statements, Length: > 0 }))
        {
            if (Within(part.Tree, span) is not { Count: > 0 } statements) continue;
            if (Deferring(part.Tree, span, statements) is { } deferring)
            {
                yield return part.Find(Rules.TemplateSkipped, FindingLevel.Error, deferring.Span, "'yield' puts the template's statements off until somebody enumerates the result");
                continue;
            }

            if (!IsFollowed(statements[^1])) continue;
            foreach (var late in statements.OfType<LocalDeclarationStatementSyntax>().Where(statement => statement.UsingKeyword != default && LateActs.ComeFrom(statement.Declaration, compilation.GetSemanticModel(part.Tree), places)))
                yield return part.Find(Rules.TemplateSkipped, FindingLevel.Error, late.Span, "what this disposes acts after the template's statements behind the slot");

            var flow = compilation.GetSemanticModel(part.Tree).AnalyzeControlFlow(statements[0], statements[^1])!;
            var exit = flow.Succeeded ? flow.ExitPoints.Where(exit => !StaysInside(exit, statements)).Concat(statements.SelectMany(YieldBreaks)).OrderBy(node => node.SpanStart).FirstOrDefault() : null;
            if (exit is not null)
                yield return part.Find(Rules.TemplateSkipped, FindingLevel.Error, exit.Span, $"'{exit.GetFirstToken().Text}' skips the template's statements behind the slot");
            else if (flow is { Succeeded: true, EndPointIsReachable: false })
                yield return part.Find(Rules.TemplateSkipped, FindingLevel.Error, statements[^1].Span, "the template's statements behind the slot are never reached");
        }
    }

    // The function around becomes an iterator, which nothing in the template made it.
    private static YieldStatementSyntax? Deferring(SyntaxTree tree, SlotSpan span, List<StatementSyntax> statements)
    {
        if (statements.SelectMany(Yields).FirstOrDefault() is not { } first) return null;
        var around = statements[0].Ancestors().First(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax or AccessorDeclarationSyntax);
        var others = around.DescendantNodes(node => node == around || node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)).OfType<StatementSyntax>()
            .Where(statement => statement.SpanStart > span.End || statement.Span.End < span.Start)
            .Where(statement => statement is not (BlockSyntax or LocalFunctionStatementSyntax)).ToList();
        return others.Count > 0 && !others.Exists(statement => statement is YieldStatementSyntax) ? first : null;
    }

    private static List<StatementSyntax> Within(SyntaxTree tree, SlotSpan span) =>
    [
        .. tree.GetRoot().DescendantNodes(node => node.FullSpan.IntersectsWith(new TextSpan(span.Start, span.Length)))
            .OfType<StatementSyntax>()
            .Where(statement => statement.SpanStart >= span.Start && statement.Span.End <= span.End && !(statement.Parent is { } parent && parent.SpanStart >= span.Start && parent.Span.End <= span.End)),
    ];

    // Upwards to the member: statements behind in the same block, and in a loop those before as well.
    private static bool IsFollowed(StatementSyntax last)
    {
        for (SyntaxNode node = last; node.Parent is { } parent && node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax); node = parent)
        {
            if (parent is BlockSyntax block && block.Statements.Any(statement => statement.SpanStart > node.Span.End && statement is not LocalFunctionStatementSyntax)) return true;
            if (parent is SwitchSectionSyntax section && section.Statements.Any(statement => statement.SpanStart > node.Span.End && statement is not BreakStatementSyntax)) return true;
            if (parent is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax) return true;
        }

        return false;
    }

    // Roslyn counts every goto as an exit point, wherever its label stands.
    private static bool StaysInside(SyntaxNode exit, List<StatementSyntax> statements) => exit is GotoStatementSyntax jump && (
        jump.Expression is IdentifierNameSyntax label && jump.IsKind(SyntaxKind.GotoStatement)
            ? statements.SelectMany(statement => statement.DescendantNodesAndSelf()).OfType<LabeledStatementSyntax>().Any(target => target.Identifier.ValueText == label.Identifier.ValueText)
            : jump.FirstAncestorOrSelf<SwitchStatementSyntax>() is { } around && statements.Any(statement => statement.Span.Contains(around.Span)));

    // Roslyn counts it as no exit point, but it ends the iterator.
    private static IEnumerable<SyntaxNode> YieldBreaks(StatementSyntax statement) => Yields(statement).Where(yielding => yielding.IsKind(SyntaxKind.YieldBreakStatement));

    private static IEnumerable<YieldStatementSyntax> Yields(StatementSyntax statement) =>
        statement.DescendantNodesAndSelf(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)).OfType<YieldStatementSyntax>();
}
