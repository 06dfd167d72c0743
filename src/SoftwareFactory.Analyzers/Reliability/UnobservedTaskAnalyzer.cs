using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4340: tasks that are started and neither awaited nor kept: discards included, and locals that nobody reads. A continuation watches the task that it goes on from.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnobservedTaskAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4340", "Nobody waits for the work", "Nobody waits for {0}, and what it throws is lost. Await it, or keep the task.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4340.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(InspectStatement, OperationKind.ExpressionStatement);
        context.RegisterOperationAction(InspectLocal, OperationKind.VariableDeclarator);
        context.RegisterOperationAction(InspectStart, OperationKind.Invocation);
    }

    // Task.Factory.StartNew(async () => …) is done when the lambda first awaits.
    private static void InspectStart(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { Name: "StartNew", ContainingType.Name: "TaskFactory", TypeArguments: [var result] } || !result.IsTask()) return;
        if (call.Parent is not IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Unwrap" } } && !(call.Parent is IAwaitOperation { Parent: IAwaitOperation })) context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), "the task inside of StartNew's"));
    }

    private static void InspectStatement(OperationAnalysisContext context)
    {
        var value = ((IExpressionStatementOperation)context.Operation).Operation;
        if (value is ISimpleAssignmentOperation { Target: IDiscardOperation } discard) value = discard.Value.Unwrapped();
        if (value is IConditionalAccessOperation { WhenNotNull: IInvocationOperation inner }) value = inner;
        if (value is IInvocationOperation { TargetMethod.Name: not "ContinueWith" } call && call.Type.IsTask()) context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), call.TargetMethod.Name));
    }

    private static void InspectLocal(OperationAnalysisContext context)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (declarator.GetVariableInitializer()?.Value.Unwrapped() is not IInvocationOperation call || !call.Type.IsTask() || !declarator.Symbol.Type.IsTask()) return;
        if (declarator.Root().Descendants().OfType<ILocalReferenceOperation>().All(use => !SymbolEqualityComparer.Default.Equals(use.Local, declarator.Symbol)))
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), call.TargetMethod.Name));
    }
}
