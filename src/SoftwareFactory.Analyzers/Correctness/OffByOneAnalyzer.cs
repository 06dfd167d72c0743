using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4375: loops up to and including the length of what they index, or down from it. A loop that asks for the last step is meant so.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OffByOneAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4375", "A loop goes one step too far", "A step reads {0} behind its end. Compare with <, or begin one before its length.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4375.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        if (operation.Operation is not IForLoopOperation { Condition: IBinaryOperation condition } loop || condition.LeftOperand.Named() is not ILocalSymbol index || Indexed(loop, condition, index) is not { } collection) return;
        if (loop.Body.Descendants().Any(use => Indexed(use) is var (what, by) && SymbolEqualityComparer.Default.Equals(what.Named(), collection) && SymbolEqualityComparer.Default.Equals(by.Named(), index)) && !IsGuarded(loop, index, collection))
            operation.ReportDiagnostic(Diagnostic.Create(Rule, condition.Syntax.GetLocation(), collection.Name));
    }, OperationKind.Loop);

    /// <summary>What is walked up to and including its length, or down from it.</summary>
    private static ISymbol? Indexed(IForLoopOperation loop, IBinaryOperation condition, ILocalSymbol index) => condition.OperatorKind switch
    {
        BinaryOperatorKind.LessThanOrEqual => OfLength(condition.RightOperand),
        BinaryOperatorKind.GreaterThanOrEqual when condition.RightOperand.ConstantValue is { HasValue: true, Value: 0 } => loop.Before.SelectMany(each => each.DescendantsAndSelf())
            .OfType<IVariableDeclaratorOperation>()
            .Where(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, index))
            .Select(declarator => OfLength(declarator.Initializer?.Value))
            .FirstOrDefault(),
        _ => null,
    };

    private static ISymbol? OfLength(IOperation? operation) =>
        operation?.Unwrapped() is IPropertyReferenceOperation { Property.Name: "Length" or "Count", Instance: { } indexed } ? indexed.Named() : null;

    // if (i == text.Length || text[i] == ' '): the last step is meant.
    private static bool IsGuarded(IForLoopOperation loop, ILocalSymbol index, ISymbol collection) => loop.Body.Descendants().OfType<IBinaryOperation>().Any(comparison =>
        (SymbolEqualityComparer.Default.Equals(comparison.LeftOperand.Named(), index) && SymbolEqualityComparer.Default.Equals(OfLength(comparison.RightOperand), collection)) || (SymbolEqualityComparer.Default.Equals(comparison.RightOperand.Named(), index) && SymbolEqualityComparer.Default.Equals(OfLength(comparison.LeftOperand), collection)));

    private static (IOperation What, IOperation By)? Indexed(IOperation operation) => operation switch
    {
        IArrayElementReferenceOperation { Indices: [var index] } element => (element.ArrayReference, index),
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance, Arguments: [var index] } => (instance, index.Value),
        _ => null,
    };
}
