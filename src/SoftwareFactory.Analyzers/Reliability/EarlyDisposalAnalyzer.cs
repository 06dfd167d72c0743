using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4346: a task that is returned unawaited from inside a <c>using</c> whose resource it needs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EarlyDisposalAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4346", "A resource is released before the work is done", "The task still needs {0} when it is disposed of. Await the task before it is returned.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4346.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        var result = (IReturnOperation)operation.Operation;
        if (result.ReturnedValue?.Unwrapped() is not IInvocationOperation call || !call.Type.IsTask() || call.TargetMethod.Name is "FromResult") return;
        if (result.Function(operation.ContainingSymbol) is IMethodSymbol { IsAsync: true }) return;
        var held = result.Ancestors().OfType<IUsingOperation>().Select(around => around.Resources.Named()).OfType<ISymbol>().ToList();
        var resource = call.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Select(use => use.Local).FirstOrDefault(local => local.IsUsing || IsOfStatement(result, local))
            ?? call.DescendantsAndSelf().Select(use => use.Named()).FirstOrDefault(symbol => symbol is not null && held.Contains(symbol, SymbolEqualityComparer.Default));
        if (resource is not null) operation.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), resource.Name));
    }, OperationKind.Return);

    private static bool IsOfStatement(IOperation inside, ILocalSymbol local) => inside.Ancestors().OfType<IUsingOperation>().Any(around => around.Locals.Contains(local, SymbolEqualityComparer.Default));
}
