using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4362: calls whose only effect is their result, which nobody takes: methods of texts, dates and immutable collections, and LINQ; and of a stream how much was read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredResultAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4362", "A result is thrown away", "{0}. Use its result.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4362.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var streams = context.Compilation.Types("System.IO.Stream");
        context.RegisterOperationAction(operation => Inspect(operation, streams), OperationKind.ExpressionStatement);
    }

    private static void Inspect(OperationAnalysisContext context, ImmutableHashSet<ISymbol> streams)
    {
        var value = ((IExpressionStatementOperation)context.Operation).Operation;
        if (value is IInvocationOperation { TargetMethod: { ReturnsVoid: false } method } call && IsPure(method) && !method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out)) Report(context, call, $"{method.Name} changes nothing: it returns what is new");
        else if (Awaited(value) is { TargetMethod.Name: "Read" or "ReadAsync", Instance.Type: { Name: not "MemoryStream" } type } read && type.IsOrInherits(streams)) Report(context, read, $"{read.TargetMethod.Name} may read less than it is asked for, and says how much (ReadExactly reads all)");
    }

    private static IInvocationOperation? Awaited(IOperation value)
    {
        if (value is IAwaitOperation wait) value = wait.Operation;
        return value is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: IInvocationOperation inner } ? inner : value as IInvocationOperation;
    }

    private static void Report(OperationAnalysisContext context, IOperation place, string what) => context.ReportDiagnostic(Diagnostic.Create(Rule, place.Syntax.GetLocation(), what));

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
