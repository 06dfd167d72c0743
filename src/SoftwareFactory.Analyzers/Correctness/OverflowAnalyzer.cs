using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4392: products of integers that become a wider number only afterwards, comparisons by subtraction, and absolute values of hash codes. A checked product fails loudly.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OverflowAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4392", "A calculation overflows before it is widened", "{0}. Convert an operand first, or compare with CompareTo.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4392.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(operation =>
        {
            var conversion = (IConversionOperation)operation.Operation;
            if (!conversion.IsImplicit || conversion.Type?.SpecialType is not (SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Decimal)) return;
            if (Bare(conversion.Operand) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply, IsChecked: false, OperatorMethod: null, Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32, ConstantValue.HasValue: false, LeftOperand.ConstantValue.HasValue: false, RightOperand.ConstantValue.HasValue: false } product && !IsSmall(product.LeftOperand) && !IsSmall(product.RightOperand))
                operation.ReportDiagnostic(Diagnostic.Create(Rule, product.Syntax.GetLocation(), "The product is cut to 32 bits before it becomes wider"));
        }, OperationKind.Conversion);
        context.RegisterOperationAction(operation =>
        {
            // Of int.MinValue there is no absolute value, and a hash code may be it.
            if (operation.Operation is IInvocationOperation { TargetMethod: { Name: "Abs", ContainingType.Name: "Math" or "Int32" }, Arguments: [{ Value: var value }] } absolute && IsHash(value)) operation.ReportDiagnostic(Diagnostic.Create(Rule, absolute.Syntax.GetLocation(), "One hash code has no absolute value, and it throws"));
        }, OperationKind.Invocation);
        context.RegisterOperationAction(operation =>
        {
            var result = (IReturnOperation)operation.Operation;
            if (result.ReturnedValue?.Unwrapped() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, IsChecked: false, Type.SpecialType: SpecialType.System_Int32, OperatorMethod: null } difference && !IsSmall(difference.LeftOperand) && Compares(result.Function(operation.ContainingSymbol) as IMethodSymbol, result))
                operation.ReportDiagnostic(Diagnostic.Create(Rule, difference.Syntax.GetLocation(), "The difference of two large numbers has the wrong sign"));
        }, OperationKind.Return);
    }

    private static bool IsHash(IOperation value) => value.Unwrapped() is IInvocationOperation { TargetMethod: { Name: "GetHashCode" or "ToHashCode" } or { Name: "Combine", ContainingType.Name: "HashCode" } }
        || (value.Unwrapped() is ILocalReferenceOperation local && BuiltText.Values(local).Any(each => each.Unwrapped() is IInvocationOperation && IsHash(each)));

    // The operand of a conversion is not converted itself.
    private static IOperation Bare(IOperation operand) => operand is IParenthesizedOperation { Operand: var inner } ? Bare(inner) : operand;

    // Two bytes or characters fit, and lengths differ by less than there is room for.
    private static bool IsSmall(IOperation operand) => operand is IConversionOperation { Operand.Type.SpecialType: SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char } || operand.Unwrapped() is IPropertyReferenceOperation { Property.Name: "Length" or "Count" };

    private static bool Compares(IMethodSymbol? method, IOperation result) => method switch
    {
        { Name: "Compare", Parameters.Length: 2 } or { Name: "CompareTo", Parameters.Length: 1 } => true,
        { MethodKind: MethodKind.AnonymousFunction, Parameters.Length: 2 } => result.Ancestors().OfType<IDelegateCreationOperation>().FirstOrDefault()?.Type is { Name: "Comparison" },
        _ => false,
    };
}
