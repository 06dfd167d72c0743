using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4316: arrays whose length is read from data (<c>ReadInt32</c>, <c>BitConverter.ToInt32</c>…), straight, as a product or through a local that nothing compares with a limit.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SizeFromDataAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4316", "Data decides how much memory is taken", "The length comes from data and has no limit: four bytes can ask for two gigabytes. Compare it with a limit first.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4316.md");

    private static readonly string[] Reads = ["ReadInt32", "ReadUInt32", "ReadInt64", "ReadUInt64", "Read7BitEncodedInt", "Read7BitEncodedInt64", "ReadInt32LittleEndian", "ReadInt32BigEndian", "ReadUInt32LittleEndian", "ReadUInt32BigEndian", "ReadInt64LittleEndian", "ReadInt64BigEndian"];

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        foreach (var size in ((IArrayCreationOperation)operation.Operation).DimensionSizes.Where(IsFromData)) operation.ReportDiagnostic(Diagnostic.Create(Rule, size.Syntax.GetLocation()));
    }, OperationKind.ArrayCreation);

    private static bool IsFromData(IOperation size) => size.Unwrapped() switch
    {
        IInvocationOperation call => Reads.Contains(call.TargetMethod.Name) || call.TargetMethod is { Name: "ToInt32" or "ToUInt32" or "ToInt64", ContainingType.Name: "BitConverter" },
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply or BinaryOperatorKind.Add } both => IsFromData(both.LeftOperand) || IsFromData(both.RightOperand),
        ILocalReferenceOperation local => BuiltText.Values(local).Any(value => value.Unwrapped() is IInvocationOperation && IsFromData(value)) && !local.Root().Descendants().Any(step => Limits(step, local.Local)),
        _ => false,
    };

    // A comparison that is not a loop's, a pattern, or a method that gets it: any of them may refuse it.
    private static bool Limits(IOperation step, ILocalSymbol local) => step switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual } comparison => comparison.Parent is not ILoopOperation && (Is(comparison.LeftOperand, local) || Is(comparison.RightOperand, local)),
        IIsPatternOperation pattern => Is(pattern.Value, local),
        ISwitchExpressionOperation choice => Is(choice.Value, local),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { } method } } argument => Is(argument.Value, local) && !method.Name.StartsWith("Read", StringComparison.Ordinal) && method.Name is not "Slice",
        _ => false,
    };

    private static bool Is(IOperation operand, ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(operand.Named(), local);
}
