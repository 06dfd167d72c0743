using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4363: <c>==</c> and <c>!=</c> between floating-point numbers, of which one was computed or both may have been. A comparison with 0 or an infinity is exact, one with a whole number where nothing was computed is meant, as is one that asks whether the number is whole or has changed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FloatEqualityAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4363", "Floating-point numbers are compared exactly", "{0} of floating-point numbers is decided by rounding. Compare with a tolerance, use decimal, or double.IsNaN.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4363.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(Inspect, OperationKind.Binary);
        context.RegisterOperationAction(operation =>
        {
            // (a * 3).Equals(b)
            var call = (IInvocationOperation)operation.Operation;
            if (call.TargetMethod is { Name: "Equals", Parameters: [{ Type.SpecialType: SpecialType.System_Double or SpecialType.System_Single }] } && call.Instance is { } one && IsFloat(one) && (IsComputed(one) || IsComputed(call.Arguments[0].Value)) && operation.ContainingSymbol.Name is not "Equals")
                operation.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), "The equality"));
        }, OperationKind.Invocation);
    }

    private static bool IsComputed(IOperation operand) => operand.Unwrapped() is IBinaryOperation { ConstantValue.HasValue: false };

    private static void Inspect(OperationAnalysisContext operation)
    {
        var comparison = (IBinaryOperation)operation.Operation;
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals) || !IsFloat(comparison.LeftOperand) || !IsFloat(comparison.RightOperand)) return;
        if (IsExact(comparison.LeftOperand) || IsExact(comparison.RightOperand) || operation.ContainingSymbol.Name is "Equals" or "Compare" or "CompareTo" or "op_Equality" or "op_Inequality") return;
        if (IsWhole(comparison.LeftOperand, comparison.RightOperand) || IsWhole(comparison.RightOperand, comparison.LeftOperand) || IsChangeOfProperty(comparison, operation.ContainingSymbol)) return;
        operation.ReportDiagnostic(Diagnostic.Create(Rule, comparison.Syntax.GetLocation(), comparison.OperatorKind == BinaryOperatorKind.Equals ? "The equality" : "The inequality"));
    }

    private static bool IsFloat(IOperation operand) => operand.Type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;

    // x == Math.Floor(x), x == (long)x, x == 1: numbers that a double holds exactly.
    private static bool IsWhole(IOperation operand, IOperation other) => operand switch
    {
        { ConstantValue: { HasValue: true, Value: var value } } => value is double or float && Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) % 1 == 0 && other.DescendantsAndSelf().All(each => each is not (IBinaryOperation or ICompoundAssignmentOperation or IInvocationOperation { TargetMethod.Name: "Sum" or "Average" or "Aggregate" })) && other.Unwrapped() is not ILocalReferenceOperation,
        IConversionOperation { Operand.Type.SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => true,
        IInvocationOperation { TargetMethod: { Name: "Truncate" or "Floor" or "Ceiling" or "Round", ContainingType.Name: "Math" or "MathF" or "Double" or "Single" } } => true,
        _ => false,
    };

    private static bool IsChangeOfProperty(IBinaryOperation comparison, ISymbol containing) =>
        containing is IMethodSymbol { MethodKind: MethodKind.PropertySet } && (comparison.LeftOperand is IParameterReferenceOperation { Parameter.Name: "value" } || comparison.RightOperand is IParameterReferenceOperation { Parameter.Name: "value" });

    private static bool IsExact(IOperation operand) => operand.ConstantValue is { HasValue: true, Value: var value } && value is 0d or 0f or double.PositiveInfinity or double.NegativeInfinity or float.PositiveInfinity or float.NegativeInfinity;
}
