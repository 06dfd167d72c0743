using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>
/// SF4360: numbers with fractions, dates and times read or written in the culture of whoever runs the program. Integers read the same everywhere, round-trip formats are
/// invariant, and messages of exceptions are for people.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CultureFormatAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4360", "Text depends on the machine's culture", "{0} depends on the culture of the machine. Pass CultureInfo.InvariantCulture, or the culture that is meant.",
        Correctness, DiagnosticSeverity.Warning, true, helpLinkUri: $"{Pages}SF4360.md");

    private static readonly string[] Invariant = ["O", "o", "R", "r", "s", "u"];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(Inspect, OperationKind.Invocation);
        context.RegisterOperationAction(InspectHole, OperationKind.Interpolation);

        // Select(double.Parse)
        context.RegisterOperationAction(operation =>
        {
            var group = (IMethodReferenceOperation)operation.Operation;
            if (group.Method is { Name: "Parse" or "TryParse", IsStatic: true } method && IsCultural(method.ContainingType) && !method.Parameters.Any(parameter => parameter.Type.Name is "IFormatProvider")) operation.ReportDiagnostic(Diagnostic.Create(Rule, group.Syntax.GetLocation(), $"{method.ContainingType.Name}.{method.Name}"));
        }, OperationKind.MethodReference);
    }

    private static void Inspect(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if (method.Parameters.Any(parameter => parameter.Type.Name is "IFormatProvider" or "CultureInfo")) return;

        var culture = method.Name switch
        {
            "Parse" or "TryParse" or "ParseExact" or "TryParseExact" => method.IsStatic && IsCultural(method.ContainingType),
            "ToString" => IsCultural(method.ContainingType) ? !IsInvariant(call) : IsInteger(method.ContainingType) && call.Argument(0).ConstantText() is { Length: > 0 } format && "CcNnPpEeFfGg".IndexOf(format[0]) >= 0 && format[0] is not ('G' or 'g'),
            "ToShortDateString" or "ToLongDateString" or "ToShortTimeString" or "ToLongTimeString" => method.ContainingType.SpecialType == SpecialType.System_DateTime,
            "ToDouble" or "ToSingle" or "ToDecimal" or "ToDateTime" => method.ContainingType is { Name: "Convert" } && method.Parameters is [{ Type.SpecialType: SpecialType.System_String }],
            "Append" or "Insert" => method.ContainingType is { Name: "StringBuilder" } && IsCulturalValue(call.Arguments.LastOrDefault()?.Value),
            "AppendFormatted" => method.ContainingType is { Name: "AppendInterpolatedStringHandler", ContainingType.Name: "StringBuilder" } && call.Arguments is [var hole, .., var format] && IsFraction(hole.Value.Type) && format.Value.ConstantText() is { Length: > 0 } text && !Invariant.Contains(text),
            "Format" => method.ContainingType.SpecialType == SpecialType.System_String && Given(call).Any(IsCulturalValue),
            "Join" => method.ContainingType.SpecialType == SpecialType.System_String && (Given(call).Any(IsCulturalValue) || method.TypeArguments is [var item] && IsCultural(item)),
            _ => false,
        };
        if (culture && !IsForPeople(call)) context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), $"{method.ContainingType.Name}.{method.Name}"));
    }

    private static IEnumerable<IOperation> Given(IInvocationOperation call) => call.Arguments.Skip(1).SelectMany(argument => argument.Value.Unwrapped() is IArrayCreationOperation { Initializer: { } items } ? items.ElementValues : [argument.Value]);

    private static bool IsCulturalValue(IOperation? value) => value?.Unwrapped().Type is { } type && IsCultural(type);

    private static void InspectHole(OperationAnalysisContext context)
    {
        var hole = (IInterpolationOperation)context.Operation;
        if (hole.FormatString.ConstantText() is not { Length: > 0 } format || Invariant.Contains(format) || !(IsFraction(hole.Expression.Type) || (format.Length == 1 && hole.Expression.Type is { } type && IsCultural(type)))) return;
        if (hole.Parent?.Parent is IConversionOperation { Type.Name: "FormattableString" or "IFormattable" } || hole.Ancestors().Any(around => around is IInterpolatedStringHandlerCreationOperation) || IsForPeople(hole)) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, hole.Syntax.GetLocation(), $"The format {format}"));
    }

    private static bool IsInvariant(IInvocationOperation call) => call.Arguments is [{ Value: var format }] && format.ConstantText() is { } text && Invariant.Contains(text);

    // Also string.Create(provider, $"…"), where the culture is given one argument before.
    private static bool IsForPeople(IOperation operation) => operation.Ancestors().Any(around => around switch
    {
        IThrowOperation => true,
        IObjectCreationOperation { Type: { } type } => type.Name.EndsWith("Exception", StringComparison.Ordinal),
        IInvocationOperation { TargetMethod: { } method } => method.Name.StartsWith("Log", StringComparison.Ordinal) || method.Parameters.Any(parameter => parameter.Type.Name is "IFormatProvider" or "CultureInfo"),
        _ => false,
    });

    private static bool IsCultural(ITypeSymbol type) => IsFraction(type) || type.SpecialType == SpecialType.System_DateTime || type is { Name: "DateTimeOffset" or "DateOnly" or "TimeOnly", ContainingNamespace.Name: "System" };

    private static bool IsFraction(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal;

    private static bool IsInteger(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;
}
