using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4370: <c>null!</c> and <c>default!</c>: null under another name. As a property's or field's initial value it only says that somebody else sets it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForgivenNullAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4370", "Null is passed off as a value", "{0} is null, and the compiler is told that it is not. Give a value, or make the type nullable.",
        Correctness, DiagnosticSeverity.Warning, true, helpLinkUri: $"{Pages}SF4370.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSyntaxNodeAction(node =>
    {
        var forgiven = (PostfixUnaryExpressionSyntax)node.Node;
        if (forgiven.Operand.Kind() is not (SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression)) return;
        if (forgiven.Parent is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } }) return;

        // A type parameter may stand for a value type, whose default is none.
        if (node.SemanticModel.GetTypeInfo(forgiven, node.CancellationToken).ConvertedType is ITypeParameterSymbol or { IsValueType: true }) return;
        node.ReportDiagnostic(Diagnostic.Create(Rule, forgiven.GetLocation(), forgiven.ToString()));
    }, SyntaxKind.SuppressNullableWarningExpression);
}
