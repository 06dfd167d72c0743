using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4372: characters that become numbers where a text is meant: a character for a length or a place of a text or a builder, and the sum of two characters in a text.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CharacterAsNumberAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4372", "A character is taken for a number", "{0}. Write the character as a text.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4372.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(operation =>
        {
            var argument = (IArgumentOperation)operation.Operation;
            if (argument.Parameter is not { Type.SpecialType: SpecialType.System_Int32, ContainingType: { } type } || !IsTextual(type)) return;
            if (argument.Value is IConversionOperation { IsImplicit: true, Operand.Type.SpecialType: SpecialType.System_Char }) Report(operation, argument.Value, $"{argument.Syntax} becomes the number {argument.Parameter.Name}");
            else if (argument.Parameter.ContainingSymbol is IMethodSymbol { Name: "Append" } && IsSum(argument.Value)) Report(operation, argument.Value, "Two characters are added up, and their number is appended");
        }, OperationKind.Argument);
        context.RegisterOperationAction(operation =>
        {
            var sum = (IBinaryOperation)operation.Operation;
            if (sum is not { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }) return;
            foreach (var operand in new[] { sum.LeftOperand, sum.RightOperand }.Where(IsSum)) Report(operation, operand, "Two characters are added up, and their number is appended");
        }, OperationKind.Binary);
        context.RegisterOperationAction(operation =>
        {
            var assignment = (ICompoundAssignmentOperation)operation.Operation;
            if (assignment.Type?.SpecialType == SpecialType.System_String && IsSum(assignment.Value)) Report(operation, assignment.Value, "Two characters are added up, and their number is appended");
        }, OperationKind.CompoundAssignment);
    }

    private static bool IsTextual(INamedTypeSymbol type) => type.SpecialType == SpecialType.System_String || type is { Name: "StringBuilder", ContainingNamespace.Name: "Text" };

    // An explicit conversion says which number is meant.
    private static bool IsSum(IOperation operand)
    {
        while (operand is IParenthesizedOperation or IConversionOperation { IsImplicit: true }) operand = operand is IParenthesizedOperation inner ? inner.Operand : ((IConversionOperation)operand).Operand;
        return operand is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_Int32 } sum && IsCharacter(sum.LeftOperand) && IsCharacter(sum.RightOperand);
    }

    private static bool IsCharacter(IOperation operand) => operand is IConversionOperation { IsImplicit: true, Operand.Type.SpecialType: SpecialType.System_Char };

    private static void Report(OperationAnalysisContext context, IOperation place, string what) => context.ReportDiagnostic(Diagnostic.Create(Rule, place.Syntax.GetLocation(), what));
}
