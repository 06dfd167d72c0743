using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4365: lengths, positions, counts and ids that a cast cuts to fewer bits. Silent in <c>checked</c> and <c>unchecked</c>, after a comparison of the same value, and for what is in memory anyway.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NarrowingCastAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4365", "A number is cut short", "{0} is cut to the lower bits of {1} when it is larger. Write checked(…), compare it with a limit first, or keep the wider type.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4365.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        var cast = (IConversionOperation)operation.Operation;
        if (cast.IsImplicit || cast.IsChecked || cast.OperatorMethod is not null || cast.ConstantValue.HasValue || cast.Operand.Type is not { } from || cast.Type is not { } to || Bits(to) == 0 || Bits(to) >= Bits(from)) return;
        var value = cast.Operand is IParenthesizedOperation { Operand: var inner } ? inner : cast.Operand;
        if (!IsSize(value) && !(Bits(from) == 64 && IsId(value))) return;
        if (cast.Syntax.Ancestors().Any(around => around.Kind() is SyntaxKind.UncheckedExpression or SyntaxKind.UncheckedStatement) || cast.Root().Descendants().Any(step => Limits(step, value))) return;
        operation.ReportDiagnostic(Diagnostic.Create(Rule, cast.Syntax.GetLocation(), value.Syntax, to.ToDisplayString()));
    }, OperationKind.Conversion);

    private static int Bits(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Int64 or SpecialType.System_UInt64 => 64,
        SpecialType.System_Int32 or SpecialType.System_UInt32 => 32,
        SpecialType.System_Int16 or SpecialType.System_UInt16 => 16,
        SpecialType.System_Byte or SpecialType.System_SByte => 8,
        _ => 0,
    };

    private static bool IsSize(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Property: { Name: "Length" or "LongLength" or "Position" or "Count", IsStatic: false, ContainingType.Name: not "MemoryStream" }, Instance.Type.Name: not "MemoryStream" } => true,
        IInvocationOperation { TargetMethod: { Name: "LongCount" or "GetLongLength" } } => true,
        _ => false,
    };

    private static bool IsId(IOperation value) => value is IPropertyReferenceOperation or IFieldReferenceOperation or IParameterReferenceOperation && Name(value) is { } name && (name is "id" or "Id" or "_id" || name.EndsWith("Id", StringComparison.Ordinal));

    private static string? Name(IOperation value) => value is IMemberReferenceOperation member ? member.Member.Name : value.Named()?.Name;

    private static bool Limits(IOperation step, IOperation value) => step switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => IsSame(comparison.LeftOperand, value) || IsSame(comparison.RightOperand, value),
        IIsPatternOperation pattern => IsSame(pattern.Value, value),
        ISwitchExpressionOperation choice => IsSame(choice.Value, value),
        IArgumentOperation { Parent: IInvocationOperation } argument => IsSame(argument.Value, value) && argument.Value.Unwrapped() is not IConversionOperation { IsImplicit: false },
        _ => false,
    };

    private static bool IsSame(IOperation operand, IOperation value) => operand.Syntax is ExpressionSyntax syntax && syntax is not CastExpressionSyntax && SyntaxFactory.AreEquivalent(syntax, value.Syntax);
}
