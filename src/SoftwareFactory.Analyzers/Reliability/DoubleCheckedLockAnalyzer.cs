using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4295: double-checked locking on a field that is not <c>volatile</c>. The runtime of today orders such a publication; the language does not promise it, and a value larger than a word is torn.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DoubleCheckedLockAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4295", "A field is read without the lock that guards it", "{0} is read before the lock is taken, and is not volatile. Use Lazy, or make it volatile.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4295.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        var locked = (ILockOperation)operation.Operation;
        if (locked.Ancestors().OfType<IConditionalOperation>().FirstOrDefault() is not { } outer || Asked(outer.Condition) is not { } field || field.IsVolatile || field.IsReadOnly) return;
        if (locked.Body.Descendants().OfType<IConditionalOperation>().Any(inner => SymbolEqualityComparer.Default.Equals(Asked(inner.Condition), field)) && locked.Body.Descendants().OfType<ISimpleAssignmentOperation>().Any(set => SymbolEqualityComparer.Default.Equals(set.Target.Named(), field)))
            operation.ReportDiagnostic(Diagnostic.Create(Rule, outer.Condition.Syntax.GetLocation(), field.Name));
    }, OperationKind.Lock);

    // field == null, field is null, !field
    private static IFieldSymbol? Asked(IOperation condition) => condition.Unwrapped() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, LeftOperand: var left, RightOperand.ConstantValue: { HasValue: true, Value: null } } => left.Named() as IFieldSymbol,
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }, Value: var value } => value.Named() as IFieldSymbol,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand } => operand.Named() as IFieldSymbol,
        _ => null,
    };
}
