using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4290: passwords hashed once by a hash made to be fast, and derived with too few rounds to slow down who guesses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FastPasswordHashAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4290", "A password's hash is fast to guess", "{0}. Use Rfc2898DeriveBytes.Pbkdf2 with at least 100,000 rounds, or a password hasher.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4290.md");

    private const int Least = 100_000;
    private static readonly Regex Password = new("^(?:plain|raw|user|new|the)?_?(?:password|passphrase|pwd)$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(operation => Inspect(operation, ((IInvocationOperation)operation.Operation).TargetMethod, ((IInvocationOperation)operation.Operation).Arguments), OperationKind.Invocation);
        context.RegisterOperationAction(operation => Inspect(operation, ((IObjectCreationOperation)operation.Operation).Constructor, ((IObjectCreationOperation)operation.Operation).Arguments), OperationKind.ObjectCreation);
    }

    private static void Inspect(OperationAnalysisContext context, IMethodSymbol? method, ImmutableArray<IArgumentOperation> arguments)
    {
        if (method?.ContainingType is not { ContainingNamespace.Name: "Cryptography" } type) return;
        var what = type.Name == "Rfc2898DeriveBytes" && arguments.FirstOrDefault(argument => argument.Parameter!.Name == "iterations")?.Value.ConstantValue.Value is int and < Least and var rounds ? $"{rounds} rounds take no time"
            : method.Name is "HashData" or "ComputeHash" && !type.Name.StartsWith("HMAC", StringComparison.Ordinal) && arguments.Any(argument => argument.Parameter!.Ordinal == 0 && IsPassword(argument.Value)) ? "A password is hashed by what is made to be fast"
            : null;
        if (what is not null) context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), what));
    }

    // Itself, or its bytes, straight or through a local, with a salt before or behind it.
    private static bool IsPassword(IOperation value) => value.DescendantsAndSelf().Any(each => ((each as IMemberReferenceOperation)?.Member.Name ?? each.Named()?.Name) is { } name && Password.IsMatch(name) && each.Type?.SpecialType == SpecialType.System_String)
        || (value.Unwrapped() is ILocalReferenceOperation local && BuiltText.Values(local).Any(each => each.Unwrapped() is not ILocalReferenceOperation && IsPassword(each)));
}
