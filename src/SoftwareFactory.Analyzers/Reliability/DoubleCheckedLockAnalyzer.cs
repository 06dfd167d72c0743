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
        if ((locked.Ancestors().OfType<IConditionalOperation>().FirstOrDefault() ?? Shortcut(locked)) is not { } outer || (Asked(outer.Condition) ?? Found(outer.Condition)) is not { } field || field.IsVolatile || field.IsReadOnly) return;
        if (locked.Body.Descendants().Any(inner => SetsOnce(inner, field))) operation.ReportDiagnostic(Diagnostic.Create(Rule, outer.Condition.Syntax.GetLocation(), field.Name));
    }, OperationKind.Lock);

    // if (_value != null) return _value; lock …
    private static IConditionalOperation? Shortcut(ILockOperation locked) => locked.Parent is IBlockOperation block
        ? block.Operations.TakeWhile(step => step != locked).OfType<IConditionalOperation>().LastOrDefault(choice => Found(choice.Condition) is not null && choice.WhenTrue.DescendantsAndSelf().Any(step => step is IReturnOperation)) : null;

    private static bool SetsOnce(IOperation inner, IFieldSymbol field) => inner switch
    {
        ICoalesceAssignmentOperation set => SymbolEqualityComparer.Default.Equals(set.Target.Named(), field),
        IConditionalOperation choice => SymbolEqualityComparer.Default.Equals(Asked(choice.Condition), field) && choice.Descendants().OfType<ISimpleAssignmentOperation>().Any(set => SymbolEqualityComparer.Default.Equals(set.Target.Named(), field)),
        _ => false,
    };

    // field != null, field is not null, field is { } known
    private static IFieldSymbol? Found(IOperation condition) => condition.Unwrapped() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals, LeftOperand: var left, RightOperand.ConstantValue: { HasValue: true, Value: null } } => left.Named() as IFieldSymbol,
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } or IRecursivePatternOperation, Value: var value } => value.Named() as IFieldSymbol,
        { } asked => asked.Named() as IFieldSymbol is { Type.SpecialType: SpecialType.System_Boolean } flag ? flag : null,
    };

    // field == null, field is null, !field
    private static IFieldSymbol? Asked(IOperation condition) => condition.Unwrapped() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, LeftOperand: var left, RightOperand.ConstantValue: { HasValue: true, Value: null } } => left.Named() as IFieldSymbol,
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }, Value: var value } => value.Named() as IFieldSymbol,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand } => operand.Named() as IFieldSymbol,
        _ => null,
    };
}
