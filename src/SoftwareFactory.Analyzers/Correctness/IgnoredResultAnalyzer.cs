using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4362: calls whose only effect is their result, which nobody takes: methods of texts, dates and immutable collections, and LINQ.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredResultAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4362", "A result is thrown away", "{0} changes nothing: it returns what is new. Use its result.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4362.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        if (((IExpressionStatementOperation)operation.Operation).Operation is IInvocationOperation { TargetMethod: { ReturnsVoid: false } method } call && IsPure(method) && !method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out))
            operation.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), method.Name));
    }, OperationKind.ExpressionStatement);

    private static bool IsPure(IMethodSymbol method)
    {
        var type = method.ContainingType;
        var space = type.ContainingNamespace.ToDisplayString();
        return (type.SpecialType is SpecialType.System_String or SpecialType.System_DateTime && method.Name is not ("CopyTo" or "TryCopyTo" or "TryFormat" or "Intern"))
            || (space == "System" && type.Name is "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Math" && !method.Name.StartsWith("Parse", StringComparison.Ordinal) && !method.Name.StartsWith("Try", StringComparison.Ordinal))
            || (space == "System.Linq" && type.Name == "Enumerable" && method.Name is not ("ToList" or "ToArray" or "Count" or "First" or "Single"))
            || (space == "System.Collections.Immutable" && !type.Name.Contains("Interlocked") && !type.Name.EndsWith("Builder", StringComparison.Ordinal) && method.ReturnType.ContainingNamespace?.ToDisplayString() == space);
    }
}
