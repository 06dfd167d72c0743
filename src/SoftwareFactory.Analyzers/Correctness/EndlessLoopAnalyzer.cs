using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4394: loops whose condition asks about locals that no step changes and that nothing leaves, and <c>for</c> loops that count another variable than their own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndlessLoopAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4394", "A loop never ends", "Nothing in the loop changes {0}. Change what its condition asks about, or leave it.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4394.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        var (condition, parts) = operation.Operation switch
        {
            IForLoopOperation loop => (loop.Condition, loop.AtLoopBottom.Add(loop.Body)),
            IWhileLoopOperation loop => (loop.Condition, [loop.Body]),
            _ => (null, []),
        };
        if (condition is null || condition.ConstantValue.HasValue || parts.Any(part => part.DescendantsAndSelf().Any(IsWayOut))) return;

        // Of a for loop, its own variable; of a while loop, all that the condition asks about.
        var own = operation.Operation is IForLoopOperation { Locals: { IsEmpty: false } locals } && condition is IBinaryOperation comparison && comparison.LeftOperand.Named() is ILocalSymbol counted && locals.Contains(counted, SymbolEqualityComparer.Default) ? counted : null;
        var asked = own is not null ? [own] : condition.DescendantsAndSelf().All(IsLocalOnly) ? condition.DescendantsAndSelf().Select(each => each.Named()).OfType<ISymbol>().Distinct(SymbolEqualityComparer.Default).OfType<ISymbol>().ToList() : [];
        if (asked.Count == 0 || parts.Add(condition).Any(part => part.DescendantsAndSelf().Any(step => asked.Exists(symbol => Changes(step, symbol)))) || operation.Operation.Root().Descendants().Any(captured => asked.Exists(symbol => IsCaptured(captured, symbol)))) return;
        operation.ReportDiagnostic(Diagnostic.Create(Rule, condition.Syntax.GetLocation(), asked[0].Name));
    }, OperationKind.Loop);

    private static bool IsWayOut(IOperation step) => step is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Break or BranchKind.GoTo };

    private static bool IsLocalOnly(IOperation part) => part is ILocalReferenceOperation or IParameterReferenceOperation or ILiteralOperation or IParenthesizedOperation or IConversionOperation { OperatorMethod: null }
        or IBinaryOperation { OperatorMethod: null } or IUnaryOperation { OperatorMethod: null } || part.ConstantValue.HasValue
        || part is IPropertyReferenceOperation { Property.Name: "Length", Instance: { } fixedLength } && (fixedLength.Type is IArrayTypeSymbol || fixedLength.Type?.SpecialType == SpecialType.System_String);

    private static bool Changes(IOperation step, ISymbol symbol) => step switch
    {
        IAssignmentOperation assignment => assignment.Target.DescendantsAndSelf().Any(target => SymbolEqualityComparer.Default.Equals(target.Named(), symbol)),
        IIncrementOrDecrementOperation count => SymbolEqualityComparer.Default.Equals(count.Target.Named(), symbol),
        IArgumentOperation { Parameter.RefKind: not RefKind.None, Value: var value } => SymbolEqualityComparer.Default.Equals(value.Named(), symbol),
        IAddressOfOperation { Reference: var reference } => SymbolEqualityComparer.Default.Equals(reference.Named(), symbol),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None }, Value: var aliased } => SymbolEqualityComparer.Default.Equals(aliased.Named(), symbol),
        _ => false,
    };

    // A lambda or a local function may change it meanwhile; a parameter by reference anybody.
    private static bool IsCaptured(IOperation use, ISymbol symbol) => symbol is IParameterSymbol { RefKind: not RefKind.None }
        || ((use is IAssignmentOperation or IIncrementOrDecrementOperation or IArgumentOperation) && Changes(use, symbol) && use.Ancestors().Any(around => around is IAnonymousFunctionOperation or ILocalFunctionOperation));
}
