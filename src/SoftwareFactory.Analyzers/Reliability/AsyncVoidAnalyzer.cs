using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4334: <c>async void</c> methods, local functions and lambdas that are no event handlers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncVoidAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4334", "Nobody can await the method", "{0} is async void: nobody can await it, and what it throws ends the process. Return a Task.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4334.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var events = context.Compilation.Types("System.EventArgs");
        context.RegisterSymbolAction(symbol => Inspect((IMethodSymbol)symbol.Symbol, symbol.Symbol.Locations[0], symbol.ReportDiagnostic, events), SymbolKind.Method);
        context.RegisterOperationAction(operation => Inspect(((ILocalFunctionOperation)operation.Operation).Symbol, ((ILocalFunctionOperation)operation.Operation).Symbol.Locations[0], operation.ReportDiagnostic, events), OperationKind.LocalFunction);
        context.RegisterOperationAction(operation => Inspect(((IAnonymousFunctionOperation)operation.Operation).Symbol, operation.Operation.Syntax.GetLocation(), operation.ReportDiagnostic, events), OperationKind.AnonymousFunction);
    }

    private static void Inspect(IMethodSymbol method, Location place, Action<Diagnostic> report, ImmutableHashSet<ISymbol> events)
    {
        if (!method.IsAsync || !method.ReturnsVoid || IsHandler(method, events)) return;
        report(Diagnostic.Create(Rule, place, method.MethodKind == MethodKind.AnonymousFunction ? "The lambda" : method.Name));
    }

    private static bool IsHandler(IMethodSymbol method, ImmutableHashSet<ISymbol> events) =>
        method.Parameters is [{ Type.SpecialType: SpecialType.System_Object }, var argument] && argument.Type.IsOrInherits(events);
}
