using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>
/// SF4395: expressions whose outcome is certain: an operator with the same on both sides, a choice with the same in both branches, an assignment where a condition belongs, a property assigned to itself, and
/// references to boxed values compared, which are never equal, counts asked whether they are below zero, and values of two kinds asked for equality.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SameOnBothSidesAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4395", "The outcome is certain", "{0}. Write what is meant, or leave it out.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4395.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(InspectOperator, SyntaxKind.LogicalAndExpression, SyntaxKind.LogicalOrExpression, SyntaxKind.SubtractExpression, SyntaxKind.DivideExpression, SyntaxKind.ModuloExpression, SyntaxKind.BitwiseAndExpression, SyntaxKind.BitwiseOrExpression, SyntaxKind.ExclusiveOrExpression, SyntaxKind.LessThanExpression, SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.CoalesceExpression);
        context.RegisterSyntaxNodeAction(InspectChoice, SyntaxKind.ConditionalExpression, SyntaxKind.IfStatement);
        context.RegisterSyntaxNodeAction(InspectCondition, SyntaxKind.IfStatement, SyntaxKind.WhileStatement, SyntaxKind.ConditionalExpression);
        context.RegisterSyntaxNodeAction(InspectAssignment, SyntaxKind.SimpleAssignmentExpression);
        context.RegisterOperationAction(InspectBoxes, OperationKind.Binary);
        context.RegisterOperationAction(InspectCount, OperationKind.Binary);
        context.RegisterOperationAction(InspectEquals, OperationKind.Invocation);
    }

    // items.Count >= 0
    private static void InspectCount(OperationAnalysisContext context)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.LessThan && comparison.RightOperand.ConstantValue.Value is 0
            && (comparison.LeftOperand is IPropertyReferenceOperation { Property: { Name: "Length" or "Count", ContainingType.ContainingNamespace: { } space } } && space.ToDisplayString().StartsWith("System", StringComparison.Ordinal) || comparison.LeftOperand is IInvocationOperation { TargetMethod: { Name: "Count", ContainingType.Name: "Enumerable" } }))
            context.ReportDiagnostic(Diagnostic.Create(Rule, comparison.Syntax.GetLocation(), "A count is never below zero"));
    }

    // 1.Equals("1"), ReferenceEquals(1, 1)
    private static void InspectEquals(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { Name: "ReferenceEquals", ContainingType.SpecialType: SpecialType.System_Object } && call.Arguments.Any(argument => IsBox(argument.Value)))
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), "A box is equal to no other"));
        else if (call.TargetMethod is { Name: "Equals", IsStatic: false, Parameters: [{ Type.SpecialType: SpecialType.System_Object }] } && call.Instance?.Type is { } one && call.Arguments[0].Value.Unwrapped().Type is { } other && IsPlain(one) && IsPlain(other) && !SymbolEqualityComparer.Default.Equals(one, other))
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), $"{one.ToDisplayString()} is never equal to {other.ToDisplayString()}"));
    }

    // Types of the framework that are equal to nothing but themselves.
    private static bool IsPlain(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String or SpecialType.System_DateTime || type.TypeKind == TypeKind.Enum || type is { Name: "Guid" or "DateOnly" or "TimeOnly" or "DateTimeOffset" or "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static void InspectOperator(SyntaxNodeAnalysisContext context)
    {
        var expression = (BinaryExpressionSyntax)context.Node;
        if (expression.Left is LiteralExpressionSyntax || !SyntaxFactory.AreEquivalent(expression.Left, expression.Right) || HasEffects(expression.Left)) return;

        // Where the type says what the operator does, the same on both sides may be meant; and a constant is spelled out.
        if (context.SemanticModel.GetSymbolInfo(expression, context.CancellationToken).Symbol is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } || context.SemanticModel.GetConstantValue(expression, context.CancellationToken).HasValue) return;
        Report(context, expression, $"{expression.OperatorToken.ValueText} has {expression.Left} on both sides");
    }

    private static void InspectChoice(SyntaxNodeAnalysisContext context)
    {
        var same = context.Node switch
        {
            ConditionalExpressionSyntax choice => SyntaxFactory.AreEquivalent(choice.WhenTrue, choice.WhenFalse),
            IfStatementSyntax { Else.Statement: not IfStatementSyntax and var otherwise } choice => choice.Parent is not ElseClauseSyntax && SyntaxFactory.AreEquivalent(Bare(choice.Statement), Bare(otherwise)),
            _ => false,
        };
        if (same) Report(context, context.Node is IfStatementSyntax statement ? statement.Condition : context.Node, "Both branches are the same");
    }

    private static StatementSyntax Bare(StatementSyntax statement) => statement is BlockSyntax { Statements: [var only] } ? only : statement;

    // if (isOpen = wasOpen); while (more = rows.MoveNext()) is meant.
    private static void InspectCondition(SyntaxNodeAnalysisContext context)
    {
        var condition = context.Node switch { IfStatementSyntax choice => choice.Condition, WhileStatementSyntax loop => loop.Condition, ConditionalExpressionSyntax choice => choice.Condition, _ => null };
        if (condition is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: not (InvocationExpressionSyntax or AwaitExpressionSyntax) }) Report(context, condition, "An assignment stands where a comparison belongs");
    }

    // The compiler sees this of locals and fields.
    private static void InspectAssignment(SyntaxNodeAnalysisContext context)
    {
        var assignment = (AssignmentExpressionSyntax)context.Node;
        if (assignment.Parent is not InitializerExpressionSyntax && SyntaxFactory.AreEquivalent(assignment.Left, assignment.Right) && !HasEffects(assignment.Left) && context.SemanticModel.GetSymbolInfo(assignment.Left, context.CancellationToken).Symbol is IPropertySymbol property)
            Report(context, assignment, $"{property.Name} is given its own value");
    }

    private static void InspectBoxes(OperationAnalysisContext context)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison is { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, OperatorMethod: null, LeftOperand: var left, RightOperand: var right } && left.Type?.SpecialType == SpecialType.System_Object && right.Type?.SpecialType == SpecialType.System_Object && (IsBox(left) || IsBox(right)))
            context.ReportDiagnostic(Diagnostic.Create(Rule, comparison.Syntax.GetLocation(), "A box is equal to no other"));
    }

    private static bool IsBox(IOperation operand) => operand is IConversionOperation { Operand.Type: { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } };

    private static bool HasEffects(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf().Any(node => node is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or BaseObjectCreationExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression } or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression });

    private static void Report(SyntaxNodeAnalysisContext context, SyntaxNode node, string what) => context.ReportDiagnostic(Diagnostic.Create(Rule, node.GetLocation(), what));
}
