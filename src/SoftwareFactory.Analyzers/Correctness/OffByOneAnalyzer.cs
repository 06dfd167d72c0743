using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4375: loops up to and including the length of what they index.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OffByOneAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4375", "A loop goes one step too far", "The last step reads {0} behind its end. Compare with <.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4375.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        if (operation.Operation is not IForLoopOperation { Condition: IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThanOrEqual } condition } loop) return;
        if (condition.LeftOperand.Named() is not ILocalSymbol index || condition.RightOperand.Unwrapped() is not IPropertyReferenceOperation { Property.Name: "Length" or "Count", Instance: { } indexed } || indexed.Named() is not { } collection) return;
        if (loop.Body.Descendants().Any(use => Indexed(use) is var (what, by) && SymbolEqualityComparer.Default.Equals(what.Named(), collection) && SymbolEqualityComparer.Default.Equals(by.Named(), index)))
            operation.ReportDiagnostic(Diagnostic.Create(Rule, condition.Syntax.GetLocation(), collection.Name));
    }, OperationKind.Loop);

    private static (IOperation What, IOperation By)? Indexed(IOperation operation) => operation switch
    {
        IArrayElementReferenceOperation { Indices: [var index] } element => (element.ArrayReference, index),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: [var index] } => (instance, index.Value),
        _ => null,
    };
}
