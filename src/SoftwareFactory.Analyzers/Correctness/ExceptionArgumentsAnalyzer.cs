using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4297: argument exceptions whose message stands where the parameter belongs, and the other way round.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExceptionArgumentsAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4297", "An exception's arguments are swapped", "{0}. Name the parameter by nameof, and say beside it what is wrong.",
        Correctness, DiagnosticSeverity.Warning, true, helpLinkUri: $"{Pages}SF4297.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        var creation = (IObjectCreationOperation)operation.Operation;
        if (creation is not { Type: { ContainingNamespace.Name: "System", Name: "ArgumentException" or "ArgumentNullException" or "ArgumentOutOfRangeException" } type, Arguments: [{ Value: var first }, ..] } || first.ConstantText() is not { Length: > 0 } text) return;
        var names = Names(operation.ContainingSymbol);
        var what = type.Name == "ArgumentException"
            ? names.Contains(text) && (creation.Arguments.Length == 1 || creation.Arguments[1].Value.ConstantText() is { } second && !names.Contains(second)) ? $"The name {text} stands where the message belongs" : null
            : text.Contains(' ') ? "A message stands where the parameter's name belongs"
            : first.Unwrapped() is ILiteralOperation && IsMethod(operation.ContainingSymbol) && text.All(char.IsLetterOrDigit) && !names.Contains(text) && !creation.Ancestors().Any(around => around is IAnonymousFunctionOperation or ILocalFunctionOperation) ? $"No parameter is named {text}"
            : null;
        if (what is not null) operation.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), what));
    }, OperationKind.ObjectCreation);

    // A helper may name its caller's parameter; one that is like none of its own is misspelt only where it has some of its own.
    private static bool IsMethod(ISymbol symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor, Parameters: { Length: > 0 } parameters } && !parameters.Any(parameter => parameter.Type.SpecialType == SpecialType.System_String && parameter.Name is "paramName" or "parameterName" or "argumentName" or "memberName" or "propertyName");

    private static HashSet<string> Names(ISymbol symbol) => [.. (symbol as IMethodSymbol)?.Parameters.Select(parameter => parameter.Name) ?? []];
}
