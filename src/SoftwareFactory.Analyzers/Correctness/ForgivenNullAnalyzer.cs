using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>
/// SF4370: <c>null!</c> and <c>default!</c>: null under another name, and what <c>as</c> or a method named <c>…OrDefault</c> gives, forgiven and used at once. As the initial value of a property or field that
/// is set later it only says that somebody else sets it; in a comparison, and where a test expects an exception, null is meant.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForgivenNullAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4370", "Null is passed off as a value", "{0} is or may be null, and the compiler is told that it is not. Give a value, or make the type nullable.",
        Correctness, DiagnosticSeverity.Warning, true, helpLinkUri: $"{Pages}SF4370.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSyntaxNodeAction(node =>
    {
        var forgiven = (PostfixUnaryExpressionSyntax)node.Node;
        if (IsOrDefault(forgiven)) node.ReportDiagnostic(Diagnostic.Create(Rule, forgiven.GetLocation(), forgiven.ToString()));
        if (forgiven.Operand.Kind() is not (SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression)) return;
        if (forgiven.Parent is EqualsValueClauseSyntax { Parent: var initialized } && IsSetLater(initialized)) return;
        if (forgiven.Parent is BinaryExpressionSyntax or AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax } || IsExpectedToThrow(forgiven)) return;

        // A type parameter may stand for a value type, whose default is none.
        if (node.SemanticModel.GetTypeInfo(forgiven, node.CancellationToken).ConvertedType is ITypeParameterSymbol or { IsValueType: true }) return;
        node.ReportDiagnostic(Diagnostic.Create(Rule, forgiven.GetLocation(), forgiven.ToString()));
    }, SyntaxKind.SuppressNullableWarningExpression);

    // orders.FirstOrDefault()!.Id, (value as string)!.Length
    private static bool IsOrDefault(PostfixUnaryExpressionSyntax forgiven) => forgiven.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax && Bare(forgiven.Operand) switch
    {
        BinaryExpressionSyntax conversion => conversion.IsKind(SyntaxKind.AsExpression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FirstOrDefault" or "LastOrDefault" or "SingleOrDefault" or "ElementAtOrDefault" or "GetValueOrDefault" or "GetService" } } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var serializer, Name.Identifier.ValueText: "Deserialize" or "DeserializeObject" } } => serializer.ToString() is var name && (name.EndsWith("JsonSerializer", StringComparison.Ordinal) || name.EndsWith("JsonConvert", StringComparison.Ordinal)),
        _ => false,
    };

    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax { Expression: var inner } ? Bare(inner) : expression;

    private static bool IsSetLater(SyntaxNode? initialized) => initialized switch
    {
        PropertyDeclarationSyntax property => property.AccessorList?.Accessors.Any(accessor => accessor.Kind() is SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration) == true,
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword),
        _ => false,
    };

    // Assert.Throws<ArgumentNullException>(() => new Order(null!))
    private static bool IsExpectedToThrow(SyntaxNode node) => node.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => call.Expression.ToString() is var name
        && (name.Contains(".Throw") || name.Contains(".That") || name.Contains(".Catch") || name.Contains("Invoking") || name.StartsWith("Throws", StringComparison.Ordinal)));
}
