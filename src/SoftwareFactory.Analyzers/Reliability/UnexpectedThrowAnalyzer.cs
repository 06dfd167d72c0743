using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4344: exceptions thrown where nobody expects one: in <c>Dispose</c>, finalizers, static constructors, <c>Equals</c>, <c>GetHashCode</c>, <c>ToString</c>, operators of equality and implicit conversions, and in a <c>finally</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnexpectedThrowAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4344", "An exception comes where none is expected", "{0} must not throw. Return what fits, or fail earlier.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4344.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(InspectThrow, OperationKind.Throw);
        context.RegisterOperationAction(InspectCast, OperationKind.Conversion);
    }

    // ((Order)other).Id in Equals(object? other), with no question before it.
    private static void InspectCast(OperationAnalysisContext context)
    {
        var cast = (IConversionOperation)context.Operation;
        if (context.ContainingSymbol is not IMethodSymbol { Name: "Equals", IsOverride: true, Parameters: [var other] } || cast.IsImplicit || cast.IsTryCast || (cast.Operand as IParameterReferenceOperation)?.Parameter is not { } parameter || !SymbolEqualityComparer.Default.Equals(parameter, other)) return;
        if (!cast.Root().Descendants().Any(question => question is IIsTypeOperation or IIsPatternOperation or ISwitchExpressionOperation or IConversionOperation { IsTryCast: true } or IInvocationOperation { TargetMethod.Name: "GetType" }))
            context.ReportDiagnostic(Diagnostic.Create(Rule, cast.Syntax.GetLocation(), "Equals"));
    }

    private static void InspectThrow(OperationAnalysisContext operation)
    {
        var thrown = (IThrowOperation)operation.Operation;
        if (thrown.Ancestors().Any(around => around is IAnonymousFunctionOperation or ILocalFunctionOperation)) return;
        var place = thrown.Ancestors().Any(around => around.Parent is ITryOperation { Finally: { } last } && last == around) ? "A finally block" : Place(operation.ContainingSymbol);
        if (place is not null) operation.ReportDiagnostic(Diagnostic.Create(Rule, thrown.Syntax.GetLocation(), place));
    }

    private static string? Place(ISymbol symbol) => symbol is not IMethodSymbol method ? null : method switch
    {
        { MethodKind: MethodKind.Destructor } => "A finalizer",
        { MethodKind: MethodKind.StaticConstructor } => "A static constructor",
        { Name: "Dispose" or "DisposeAsync", Parameters.Length: <= 1 } => method.Name,
        { Name: "Equals" or "GetHashCode" or "ToString", IsOverride: true, ContainingType.IsRefLikeType: false } => method.Name,
        { MethodKind: MethodKind.UserDefinedOperator, Name: "op_Equality" or "op_Inequality" } => "An operator of equality",
        { MethodKind: MethodKind.Conversion, Name: "op_Implicit" } => "An implicit conversion",
        _ => null,
    };
}
