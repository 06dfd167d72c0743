using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4298: formats of dates with minutes where months belong or the other way round, and with hours up to twelve and no word for which half of the day.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DateFormatAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4298", "A date's format means something else", "{0}. Write MM for months, mm for minutes and HH for hours up to 23.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4298.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (!IsDate(call.TargetMethod.ContainingType) || call.TargetMethod.Name is not ("ToString" or "ParseExact" or "TryParseExact")) return;
            foreach (var format in call.Arguments.Where(argument => argument.Parameter!.Name == "format")) Inspect(operation, format.Value);
        }, OperationKind.Invocation);
        context.RegisterOperationAction(operation =>
        {
            var hole = (IInterpolationOperation)operation.Operation;
            if (hole.FormatString is { } format && hole.Expression.Type is { } type && IsDate(type)) Inspect(operation, format);
        }, OperationKind.Interpolation);
    }

    private static bool IsDate(ITypeSymbol type) => type is { Name: "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly", ContainingNamespace.Name: "System" };

    private static void Inspect(OperationAnalysisContext context, IOperation format)
    {
        if (format.ConstantText() is not { Length: > 2 } text) return;
        text = Regex.Replace(text, @"'[^']*'|\\.", "");
        var what = Regex.IsMatch(text, "y[^a-zA-Z]?mm[^a-zA-Z]?d|d[^a-zA-Z]?mm[^a-zA-Z]?y") ? "mm between year and day is minutes"
            : Regex.IsMatch(text, "[hH][^a-zA-Z]?MM[^a-zA-Z]?s") ? "MM between hours and seconds is months"
            : Regex.IsMatch(text, "hh?[^a-zA-Z]?mm") && !text.Contains('t') && Regex.IsMatch(text, "[yMd]") ? "hh is the hour up to twelve, and nothing says of which half of the day"
            : Regex.IsMatch(text, "Y|D") && Regex.IsMatch(text, "YYYY|DD") ? "YYYY and DD are no parts of a date"
            : null;
        if (what is not null) context.ReportDiagnostic(Diagnostic.Create(Rule, format.Syntax.GetLocation(), what));
    }
}
