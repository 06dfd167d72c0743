using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4307: MD5 and SHA-1, by their classes, their names or as HMAC.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeakHashAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4307", "A broken hash is used", "{0} is broken: collisions can be made. Use SHA-256 or better.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4307.md");

    private const string Space = "System.Security.Cryptography.";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var broken = context.Compilation.Types($"{Space}MD5", $"{Space}SHA1", $"{Space}HMACMD5", $"{Space}HMACSHA1");
        var named = context.Compilation.Types($"{Space}HashAlgorithm", $"{Space}CryptoConfig", $"{Space}KeyedHashAlgorithm", $"{Space}HMAC", $"{Space}IncrementalHash");
        if (broken.IsEmpty) return;
        context.RegisterOperationAction(operation => Inspect(operation, broken, named), OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.PropertyReference);
    }

    private static void Inspect(OperationAnalysisContext context, ImmutableHashSet<ISymbol> broken, ImmutableHashSet<ISymbol> named)
    {
        var algorithm = context.Operation switch
        {
            IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType: { } type } } when type.IsOrInherits(broken) => type.Name,
            IInvocationOperation { TargetMethod: { Name: "Create" or "CreateFromName", ContainingType: { } type }, Arguments: [var name, ..] } when type.Is(named) && IsBroken(name.Value.ConstantText()) => name.Value.ConstantText(),
            IObjectCreationOperation { Type: { } type } when type.IsOrInherits(broken) => type.Name,
            IPropertyReferenceOperation { Property: { IsStatic: true, Name: "MD5" or "SHA1", ContainingType.Name: "HashAlgorithmName" } property } => property.Name,
            _ => null,
        };
        if (algorithm is not null) context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), algorithm));
    }

    private static bool IsBroken(string? name) => name is not null && new[] { "MD5", "SHA", "SHA1", "HMACMD5", "HMACSHA1" }.Contains(name.Replace("-", "").Replace(Space, ""), StringComparer.OrdinalIgnoreCase);
}
