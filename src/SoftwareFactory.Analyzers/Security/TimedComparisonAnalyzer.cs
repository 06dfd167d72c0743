using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4291: signatures, derived keys and API keys compared by <c>==</c>, <c>Equals</c> or <c>SequenceEqual</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TimedComparisonAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4291", "A comparison tells how much was right", "{0} is compared until the first difference, and the time tells where that is. Use CryptographicOperations.FixedTimeEquals.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4291.md");

    private static readonly Regex Secret = new("^(?:_?(?:expected|provided|given|actual|computed|stored|received|request|their|our)?_?)(?:signature|hmac|apikey|passwordhash|sharedsecret|clientsecret|apitoken|webhooksecret)$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(operation =>
        {
            var comparison = (IBinaryOperation)operation.Operation;
            if (comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals) Inspect(operation, comparison.LeftOperand, comparison.RightOperand);
        }, OperationKind.Binary);
        context.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (call.TargetMethod is { Name: "SequenceEqual" } && call.Receiver() is { } first && call.Arguments.LastOrDefault()?.Value is { } second) Inspect(operation, first, second);
            else if (call.TargetMethod is { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String }) Inspect(operation, call.Instance ?? call.Arguments[0].Value, call.Arguments[call.Instance is null ? 1 : 0].Value);
        }, OperationKind.Invocation);
    }

    private static void Inspect(OperationAnalysisContext context, IOperation first, IOperation second)
    {
        if (first.ConstantValue.HasValue || second.ConstantValue.HasValue || !IsText(first.Unwrapped().Type) || !IsText(second.Unwrapped().Type)) return;
        if (IsSecret(first) && IsSecret(second)) Report(context, Name(first) ?? Name(second) ?? "A secret");
        else if (IsMade(first) || IsMade(second)) Report(context, "A signature");
    }

    private static bool IsText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } or { Name: "Span" or "ReadOnlySpan" };

    private static bool IsSecret(IOperation value) => Name(value) is { } name && Secret.IsMatch(name);

    private static string? Name(IOperation value) => value.Unwrapped() is IMemberReferenceOperation member ? member.Member.Name : value.Named()?.Name;

    // Given by a keyed hash, straight, in text, or through a local.
    private static bool IsMade(IOperation value) => value.Unwrapped() switch
    {
        IInvocationOperation { TargetMethod: { Name: "HashData" or "ComputeHash" or "Pbkdf2", ContainingType.Name: var type } } => type.StartsWith("HMAC", StringComparison.Ordinal) || type == "Rfc2898DeriveBytes",
        IInvocationOperation { TargetMethod: { Name: "ToHexString" or "ToHexStringLower" or "ToBase64String" or "AsSpan" or "ToLowerInvariant" } } text => (text.Receiver() ?? text.Arguments.FirstOrDefault()?.Value) is { } inner && IsMade(inner),
        ILocalReferenceOperation local => BuiltText.Values(local).Any(each => each.Unwrapped() is not ILocalReferenceOperation && IsMade(each)),
        _ => false,
    };

    private static void Report(OperationAnalysisContext context, string what) => context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), what));
}
