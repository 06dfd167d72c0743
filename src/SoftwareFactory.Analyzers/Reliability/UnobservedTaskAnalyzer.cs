using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4340: tasks that are started and neither awaited nor kept, discards included.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnobservedTaskAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4340", "Nobody waits for the work", "Nobody waits for {0}, and what it throws is lost. Await it, or keep the task.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4340.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        var value = ((IExpressionStatementOperation)operation.Operation).Operation;
        if (value is ISimpleAssignmentOperation { Target: IDiscardOperation } discard) value = discard.Value.Unwrapped();
        if (value is IConditionalAccessOperation { WhenNotNull: IInvocationOperation inner }) value = inner;
        if (value is IInvocationOperation call && call.Type.IsTask()) operation.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), call.TargetMethod.Name));
    }, OperationKind.ExpressionStatement);
}
