using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>
/// SF4369: dates put together from the day of one date and another year or month, which need not have that day; whole years by 365 days; and the minutes or seconds of a difference where all of it is meant.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DatePartsAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4369", "A part of a date is taken for the whole", "{0}. Use AddYears, AddMonths and AddDays, compare the dates themselves, and take TotalMinutes and its like.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4369.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(operation => InspectCreation(operation, (IObjectCreationOperation)operation.Operation), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => InspectDivision(operation, (IBinaryOperation)operation.Operation), OperationKind.Binary);
        context.RegisterOperationAction(operation => InspectPart(operation, (IPropertyReferenceOperation)operation.Operation), OperationKind.PropertyReference);
    }

    // new DateOnly(date.Year + 1, date.Month, date.Day)
    private static void InspectCreation(OperationAnalysisContext context, IObjectCreationOperation creation)
    {
        if (!IsDate(creation.Type) || Given(creation, "year") is not { } year || Given(creation, "month") is not { } month || Given(creation, "day") is not IPropertyReferenceOperation { Property.Name: "Day", Instance: { } date } || !IsDate(date.Type)) return;
        if (IsPart(year, "Year", date) && IsPart(month, "Month", date)) return;
        if (creation.Root().Descendants().Any(step => step is IInvocationOperation { TargetMethod.Name: "DaysInMonth" or "IsLeapYear" } or ICatchClauseOperation)) return;
        Report(context, creation, "Not every month and year has that day");
    }

    private static IOperation? Given(IObjectCreationOperation creation, string parameter) => creation.Arguments.FirstOrDefault(argument => argument.Parameter!.Name == parameter)?.Value.Unwrapped();

    private static bool IsPart(IOperation value, string part, IOperation date) => value is IPropertyReferenceOperation { Instance: { } instance } property && property.Property.Name == part && SyntaxFactory.AreEquivalent(instance.Syntax, date.Syntax);

    // (today - born).Days / 365, (int)((today - born).TotalDays / 365.25): a fraction of a year may be one of a convention.
    private static void InspectDivision(OperationAnalysisContext context, IBinaryOperation division)
    {
        if (division.OperatorKind != BinaryOperatorKind.Divide || division.LeftOperand.Unwrapped() is not IPropertyReferenceOperation { Property: { Name: "Days" or "TotalDays", ContainingType.Name: "TimeSpan" }, Instance: { } span } || !IsDifference(span) || division.RightOperand.Unwrapped().ConstantValue.Value is not (365 or 365d or 365.25 or 365.2425)) return;
        var whole = division.Type?.SpecialType == SpecialType.System_Int32 || (division.Parent is IParenthesizedOperation ? division.Parent : division).Parent is IConversionOperation { IsImplicit: false, Type.SpecialType: SpecialType.System_Int32 } or IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Floor" or "Truncate" } };
        if (whole) Report(context, division, "Leap years make a day of difference at every birthday");
    }

    // (end - start).Minutes
    private static void InspectPart(OperationAnalysisContext context, IPropertyReferenceOperation part)
    {
        if (part.Property is not { Name: "Hours" or "Minutes" or "Seconds" or "Milliseconds", ContainingType.Name: "TimeSpan" } || part.Instance?.Unwrapped() is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference || !IsDate(difference.LeftOperand.Type)) return;
        if (part.Root().Descendants().OfType<IPropertyReferenceOperation>().Any(other => other != part && other.Property.ContainingType.Name == "TimeSpan" && other.Instance is { } instance && SyntaxFactory.AreEquivalent(instance.Syntax, part.Instance.Syntax))) return;
        Report(context, part, $"{part.Property.Name} are what is left over the next larger unit");
    }

    private static bool IsDifference(IOperation span) => span.Unwrapped() switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference => IsDate(difference.LeftOperand.Type),
        ILocalReferenceOperation local => BuiltText.Values(local).Any(value => value.Unwrapped() is IBinaryOperation && IsDifference(value)),
        _ => false,
    };

    private static bool IsDate(ITypeSymbol? type) => type is { Name: "DateTime" or "DateTimeOffset" or "DateOnly", ContainingNamespace.Name: "System" };

    private static void Report(OperationAnalysisContext context, IOperation place, string what) => context.ReportDiagnostic(Diagnostic.Create(Rule, place.Syntax.GetLocation(), what));
}
