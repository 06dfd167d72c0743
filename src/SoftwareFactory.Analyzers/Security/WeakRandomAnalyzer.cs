using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4310: <c>System.Random</c> where the method, or what the number goes to, is named like a secret: tokens, passwords, codes, salts, keys.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeakRandomAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4310", "A secret is made of guessable numbers", "Random can be guessed, and {0} must not be. Use RandomNumberGenerator.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4310.md");

    private static readonly Regex Secret = new("(?:password|passphrase|token|secret|salt|nonce|otp|pincode|apikey|sessionid|verificationcode|resetcode|voucher|couponcode|iv$|^pin$|^key$)", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var random = context.Compilation.Types("System.Random");
        context.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (call.TargetMethod.ContainingType.IsOrInherits(random) && Purpose(call, operation.ContainingSymbol) is { } purpose) operation.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), purpose));
        }, OperationKind.Invocation);
    }

    private static string? Purpose(IInvocationOperation call, ISymbol containing) => call.Ancestors().Select(Name).Concat(call.Arguments.Select(argument => argument.Value.Named()?.Name)).Append(containing.Name).FirstOrDefault(name => name is not null && Secret.IsMatch(name));

    private static string? Name(IOperation around) => around switch
    {
        IVariableDeclaratorOperation declarator => declarator.Symbol.Name,
        IAssignmentOperation assignment => assignment.Target.Named()?.Name,
        ILocalFunctionOperation local => local.Symbol.Name,
        IArgumentOperation argument => argument.Parameter?.Name,
        _ => null,
    };
}
