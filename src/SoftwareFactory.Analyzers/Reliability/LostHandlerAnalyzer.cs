using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4397: event handlers taken away by a lambda, which is never the one that was added.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostHandlerAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4397", "A handler is never taken away", "The lambda is a new one, so that {0} goes on being handled. Keep the handler, and take that one away.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4397.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        var assignment = (IEventAssignmentOperation)operation.Operation;
        if (!assignment.Adds && assignment.HandlerValue.Unwrapped() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation } && assignment.EventReference is IEventReferenceOperation raised)
            operation.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), raised.Event.Name));
    }, OperationKind.EventAssignment);
}
