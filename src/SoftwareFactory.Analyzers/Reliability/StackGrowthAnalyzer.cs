using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4299: <c>stackalloc</c> in a loop, whose memory is given back only when the method ends, and of a length that nobody has compared with anything.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StackGrowthAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4299", "The stack grows with the input", "{0}, and an overflow of the stack ends the process. Allocate once, before the loop, up to a constant, and rent an array beyond it.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4299.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSyntaxNodeAction(node =>
    {
        var allocation = (StackAllocArrayCreationExpressionSyntax)node.Node;
        var around = allocation.Ancestors().TakeWhile(each => each is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax)).ToList();
        if (around.Exists(each => each is ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax)) node.ReportDiagnostic(Diagnostic.Create(Rule, allocation.GetLocation(), "Each step takes more of it"));
        else if (allocation.Type is ArrayTypeSyntax { RankSpecifiers: [{ Sizes: [{ } size] }, ..] } && size is not OmittedArraySizeExpressionSyntax && !node.SemanticModel.GetConstantValue(size, node.CancellationToken).HasValue && !IsCompared(allocation, size))
            node.ReportDiagnostic(Diagnostic.Create(Rule, allocation.GetLocation(), $"{size} may be any number"));
    }, SyntaxKind.StackAllocArrayCreationExpression);

    // length <= 256 ? stackalloc … : rented, or a guard before it.
    private static bool IsCompared(SyntaxNode allocation, ExpressionSyntax size)
    {
        var names = size.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText).ToList();
        var member = allocation.Ancestors().FirstOrDefault(each => each is MemberDeclarationSyntax or LocalFunctionStatementSyntax);
        return member is not null && member.DescendantNodes().Where(node => node.SpanStart < allocation.SpanStart).Any(node => node switch
        {
            BinaryExpressionSyntax comparison => comparison.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression && Names(comparison),
            IsPatternExpressionSyntax or SwitchExpressionSyntax => Names(node),
            InvocationExpressionSyntax call => call.Expression.ToString() is var name && (name.Contains("ThrowIf") || name.EndsWith("Min", StringComparison.Ordinal) || name.EndsWith("Clamp", StringComparison.Ordinal)) && Names(call),
            _ => false,
        } && node != allocation);

        bool Names(SyntaxNode node) => node.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText)) || names.Count == 0 || node.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText is "Length" or "Count");
    }
}
