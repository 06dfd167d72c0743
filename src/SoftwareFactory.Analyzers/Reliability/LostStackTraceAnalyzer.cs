using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4345: <c>throw e;</c> of a caught exception, which begins its stack trace anew, and a new exception that does not carry the caught one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostStackTraceAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4345", "A stack trace is lost", "{0}: where it came from is lost. Rethrow with throw; or hand the exception to the new one.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4345.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        var thrown = (IThrowOperation)operation.Operation;
        if (thrown.Exception?.Unwrapped() is ILocalReferenceOperation local && thrown.Ancestors().OfType<ICatchClauseOperation>().FirstOrDefault() is { } clause && clause.Locals.Contains(local.Local, SymbolEqualityComparer.Default))
            operation.ReportDiagnostic(Diagnostic.Create(Rule, thrown.Syntax.GetLocation(), $"throw {local.Local.Name} begins its trace anew"));
    }, OperationKind.Throw);
}
