using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>
/// SF4313: regular expressions that can run for ever: a pattern that comes from outside, or one with a repetition in a repetition, without a timeout and without
/// <c>RegexOptions.NonBacktracking</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndlessRegexAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4313", "A regular expression can run for ever", "{0}. Use RegexOptions.NonBacktracking, or give a timeout.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4313.md");

    private const int NonBacktracking = 0x400;

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var regex = context.Compilation.Types("System.Text.RegularExpressions.Regex", "System.Text.RegularExpressions.GeneratedRegexAttribute");
        if (regex.IsEmpty) return;
        context.RegisterOperationAction(operation => Inspect(operation, ((IInvocationOperation)operation.Operation).TargetMethod, ((IInvocationOperation)operation.Operation).Arguments, regex), OperationKind.Invocation);
        context.RegisterOperationAction(operation => Inspect(operation, ((IObjectCreationOperation)operation.Operation).Constructor, ((IObjectCreationOperation)operation.Operation).Arguments, regex), OperationKind.ObjectCreation);
    }

    private static void Inspect(OperationAnalysisContext context, IMethodSymbol? method, ImmutableArray<IArgumentOperation> arguments, ImmutableHashSet<ISymbol> regex)
    {
        if (method is null || !method.ContainingType.Is(regex) || arguments.FirstOrDefault(argument => argument.Parameter?.Name == "pattern")?.Value is not { } pattern) return;
        if (arguments.Any(argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter!.Name is "matchTimeout" or "matchTimeoutMilliseconds" && argument.Value.ConstantValue.Value is not -1)) return;
        if (arguments.Any(argument => argument.Parameter!.Name == "options" && argument.Value.ConstantValue.Value is int options && (options & NonBacktracking) != 0)) return;

        var what = pattern.ConstantText() is { } text
            ? RepeatedRepetition.IsIn(text) ? "A repetition in a repetition takes exponential time" : null
            : IsOpen(pattern) ? "The pattern comes from outside" : null;
        if (what is not null) context.ReportDiagnostic(Diagnostic.Create(Rule, pattern.Syntax.GetLocation(), what));
    }

    private static bool IsOpen(IOperation pattern) => pattern.Unwrapped() switch
    {
        IParameterReferenceOperation => true,
        IInvocationOperation { TargetMethod.Name: "Escape" } => false,
        IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().Any(hole => IsOpen(hole.Expression)),
        IBinaryOperation sum => IsOpen(sum.LeftOperand) || IsOpen(sum.RightOperand),
        ILocalReferenceOperation local => BuiltText.Values(local).Any(value => value.Unwrapped() is not ILocalReferenceOperation && IsOpen(value)),
        _ => false,
    };
}
