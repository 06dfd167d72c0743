using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4296: redirects of ASP.NET Core to an address that came with the request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenRedirectAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4296", "A stranger chooses where to go", "{0} may lead to anybody's site. Use LocalRedirect, or check it with Url.IsLocalUrl.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4296.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        const string Mvc = "Microsoft.AspNetCore.Mvc.", Http = "Microsoft.AspNetCore.Http.";
        var redirecting = context.Compilation.Types($"{Mvc}ControllerBase", $"{Mvc}RazorPages.PageModel", $"{Mvc}RazorPages.PageBase", $"{Http}Results", $"{Http}TypedResults", $"{Http}HttpResponse");
        if (redirecting.IsEmpty) return;
        context.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (call.TargetMethod.Name is not ("Redirect" or "RedirectPermanent" or "RedirectPreserveMethod") || !call.TargetMethod.ContainingType.IsOrInherits(redirecting) || call.Arguments.FirstOrDefault(argument => argument.Parameter!.Type.SpecialType == SpecialType.System_String)?.Value is not { } url) return;
            if (url.DescendantsAndSelf().OfType<IParameterReferenceOperation>().FirstOrDefault(use => IsWhole(use, url)) is { Parameter: var given } && !IsChecked(call, given))
                operation.ReportDiagnostic(Diagnostic.Create(Rule, url.Syntax.GetLocation(), given.Name));
        }, OperationKind.Invocation);
    }

    // Not a value that only fills in a part of an address, as $"/orders/{id}" does.
    private static bool IsWhole(IParameterReferenceOperation use, IOperation url) => use.Parameter.Type.SpecialType == SpecialType.System_String && (url.Unwrapped() == use || use.Parent is ICoalesceOperation or IConditionalOperation);

    // Whatever asks about it before: IsLocalUrl, StartsWith("/"), a list of those that are allowed.
    private static bool IsChecked(IOperation call, IParameterSymbol given) => call.Root().Descendants().OfType<IInvocationOperation>()
        .Any(question => question != call && question.Type?.SpecialType == SpecialType.System_Boolean && !(question.TargetMethod.ContainingType.SpecialType == SpecialType.System_String && question.TargetMethod.Name.StartsWith("IsNullOr", StringComparison.Ordinal))
            && question.DescendantsAndSelf().Any(use => SymbolEqualityComparer.Default.Equals(use.Named(), given)));
}
