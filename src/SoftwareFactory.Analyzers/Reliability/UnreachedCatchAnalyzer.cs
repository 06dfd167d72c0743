using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4347: a task that is returned unawaited from inside a <c>try</c>: its <c>catch</c> sees nothing of what the task throws, and its <c>finally</c> runs before the work is done.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnreachedCatchAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4347", "A catch never catches", "The task leaves the try before it is done: {0}. Make the method async, and await it here.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4347.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        var result = (IReturnOperation)operation.Operation;
        if (result.ReturnedValue?.Unwrapped() is not IInvocationOperation { TargetMethod.Name: not ("FromResult" or "FromException" or "FromCanceled") } call || !call.Type.IsTask()) return;
        if (result.Function(operation.ContainingSymbol) is not IMethodSymbol { IsAsync: false } function || !function.ReturnType.IsTask()) return;
        var attempt = result.Ancestors().TakeWhile(around => around is not (IAnonymousFunctionOperation or ILocalFunctionOperation)).OfType<ITryOperation>().FirstOrDefault(around => around.Body.Descendants().Contains(result));
        if (attempt is not null) operation.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), attempt.Catches.IsEmpty ? "what finally releases is still in use" : "no catch sees what it throws"));
    }, OperationKind.Return);
}
