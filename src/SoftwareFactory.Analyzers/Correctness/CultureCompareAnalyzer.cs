using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4361: texts compared, searched or changed in case by the culture of whoever runs the program: <c>ToUpper()</c>, <c>StartsWith(string)</c>, <c>IndexOf(string)</c>, <c>string.Compare</c>…</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CultureCompareAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4361", "A comparison depends on the machine's culture", "{0} depends on the culture of the machine. Use {1}.",
        Correctness, DiagnosticSeverity.Warning, true, helpLinkUri: $"{Pages}SF4361.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Inspect, OperationKind.Invocation);

    private static void Inspect(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if (method.ContainingType.SpecialType is not (SpecialType.System_String or SpecialType.System_Char)) return;
        if (method.Parameters.Any(parameter => parameter.Type.Name is "StringComparison" or "CultureInfo" or "CompareOptions")) return;

        var better = method.Name switch
        {
            "ToUpper" or "ToLower" => $"{method.Name}Invariant",
            "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" when method.Parameters is [{ Type.SpecialType: SpecialType.System_String }, ..] && call.Argument(0)?.ConstantText() is not "" => "a StringComparison",
            "Compare" or "CompareTo" when method.ContainingType.SpecialType == SpecialType.System_String => "string.CompareOrdinal or a StringComparison",
            _ => null,
        };

        // An expression tree is translated, and providers know none of the better methods.
        if (better is null || call.Ancestors().Any(around => around is IConversionOperation { Type: INamedTypeSymbol { Name: "Expression", ContainingNamespace.Name: "Expressions" } } || (around is IDelegateCreationOperation { Parent: IConversionOperation { Type.Name: "Expression" } }))) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), method.Name, better));
    }
}
