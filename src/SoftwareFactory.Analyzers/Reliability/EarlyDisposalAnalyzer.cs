using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4346: a task that is returned unawaited from inside a <c>using</c> whose resource it needs, and a query that nobody has run yet.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EarlyDisposalAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4346", "A resource is released before the work is done", "What is returned still needs {0} when it is disposed of. Await the task, or run the query, before it is returned.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4346.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        var result = (IReturnOperation)operation.Operation;
        if (result.ReturnedValue?.Unwrapped() is not IInvocationOperation call || !(call.Type.IsTask() && call.TargetMethod.Name is not "FromResult") && !IsDeferred(call)) return;
        if (result.Function(operation.ContainingSymbol) is not IMethodSymbol function || (function.IsAsync && call.Type.IsTask())) return;
        var held = result.Ancestors().OfType<IUsingOperation>().Select(around => around.Resources.Named()).OfType<ISymbol>().ToList();
        var resource = call.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Select(use => use.Local).FirstOrDefault(local => SymbolEqualityComparer.Default.Equals(local.ContainingSymbol, function) && (local.IsUsing || IsOfStatement(result, local)))
            ?? call.DescendantsAndSelf().Select(use => use.Named()).FirstOrDefault(symbol => symbol is not null && held.Contains(symbol, SymbolEqualityComparer.Default));
        if (resource is not null) operation.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), resource.Name));
    }, OperationKind.Return);

    // Lazy operators of LINQ, and iterators.
    private static bool IsDeferred(IInvocationOperation call) => call.Type is { Name: "IEnumerable" or "IAsyncEnumerable" or "IQueryable" } && (call.TargetMethod.ContainingType is { Name: "Enumerable" or "Queryable" or "AsyncEnumerable", ContainingNamespace.Name: "Linq" }
        || call.TargetMethod.DeclaringSyntaxReferences is [var declared] && declared.GetSyntax().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.YieldStatementSyntax>().Any());

    private static bool IsOfStatement(IOperation inside, ILocalSymbol local) => inside.Ancestors().OfType<IUsingOperation>().Any(around => around.Locals.Contains(local, SymbolEqualityComparer.Default));
}
