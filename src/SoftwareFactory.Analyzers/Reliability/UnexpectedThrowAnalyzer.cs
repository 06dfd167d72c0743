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

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        var thrown = (IThrowOperation)operation.Operation;
        if (thrown.Ancestors().Any(around => around is IAnonymousFunctionOperation or ILocalFunctionOperation)) return;
        var place = thrown.Ancestors().Any(around => around.Parent is ITryOperation { Finally: { } last } && last == around) ? "A finally block" : Place(operation.ContainingSymbol);
        if (place is not null) operation.ReportDiagnostic(Diagnostic.Create(Rule, thrown.Syntax.GetLocation(), place));
    }, OperationKind.Throw);

    private static string? Place(ISymbol symbol) => symbol is not IMethodSymbol method ? null : method switch
    {
        { MethodKind: MethodKind.Destructor } => "A finalizer",
        { MethodKind: MethodKind.StaticConstructor } => "A static constructor",
        { Name: "Dispose" or "DisposeAsync", Parameters.Length: <= 1 } => method.Name,
        { Name: "Equals" or "GetHashCode" or "ToString", IsOverride: true } => method.Name,
        { MethodKind: MethodKind.UserDefinedOperator, Name: "op_Equality" or "op_Inequality" } => "An operator of equality",
        { MethodKind: MethodKind.Conversion, Name: "op_Implicit" } => "An implicit conversion",
        _ => null,
    };
}
