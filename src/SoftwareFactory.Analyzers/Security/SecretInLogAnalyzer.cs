using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4317: log messages with values named like secrets or personal data (passwords, tokens, card and social security numbers), with whole objects that have such members, and with headers that carry them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretInLogAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4317", "A secret goes to the log", "The log gets {0}. Leave it out, or log what identifies it and gives nothing away.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4317.md");

    private static readonly Regex Secret = new("(?:password|passwd|pwd|passphrase|secret|apikey|accesskey|privatekey|(?:access|refresh|bearer|auth|id|session|reset)?token|connectionstring|creditcard|cardnumber|cvv|cvc|iban|ssn|socialsecuritynumber|authorization)$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(Inspect, OperationKind.Invocation);
        context.RegisterOperationAction(InspectException, OperationKind.ObjectCreation);
    }

    private static readonly string?[] Header = ["Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "X-Api-Key"];

    // {@Login} writes every property of the object.
    private static void InspectWhole(OperationAnalysisContext context, IInvocationOperation call)
    {
        foreach (var value in call.Arguments.Where(argument => argument.Parameter!.IsParams).SelectMany(argument => argument.Value is IArrayCreationOperation { Initializer: { } items } ? items.ElementValues : []))
        {
            var secret = value.Unwrapped().Type is { SpecialType: SpecialType.None } type && type.Locations.Any(location => location.IsInSource) ? type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => property.Type.SpecialType == SpecialType.System_String && Secret.IsMatch(property.Name)) : null;
            if (secret is not null) context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), secret.Name));
        }
    }

    private static bool IsOutput(IInvocationOperation call) => call.TargetMethod is { Name: "Write" or "WriteLine" or "Print" or "TraceInformation" or "TraceError" or "TraceWarning", ContainingType: { Name: "Console" or "Debug" or "Trace", ContainingNamespace: { } space } } && space.ToDisplayString() is "System" or "System.Diagnostics";

    // An exception's message ends in a log. A parser may name the token that it did not expect, and a validator the number.
    private static readonly Regex SecretOfAMessage = new("(?:password|passwd|pwd|passphrase|secret|apikey|accesskey|privatekey|(?:access|refresh|bearer|auth|id|session|reset)token|connectionstring|creditcard|cvv|cvc)$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private static void InspectException(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type?.Name.EndsWith("Exception", StringComparison.Ordinal) != true) return;
        foreach (var hole in creation.Arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()).OfType<IInterpolationOperation>())
        {
            if (hole.Expression.Type?.SpecialType == SpecialType.System_String && (hole.Expression.Named()?.Name ?? (hole.Expression as IMemberReferenceOperation)?.Member.Name) is { } name && SecretOfAMessage.IsMatch(name)) context.ReportDiagnostic(Diagnostic.Create(Rule, hole.Expression.Syntax.GetLocation(), name));
        }
    }

    private static void Inspect(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!LogCall.Is(call) && !IsOutput(call)) return;
        if (LogCall.Template(call).ConstantText()?.Contains("{@") == true) InspectWhole(context, call);
        foreach (var value in call.Arguments.SelectMany(argument => argument.DescendantsAndSelf()))
        {
            var name = value switch
            {
                ILocalReferenceOperation local => local.Local.Name,
                IParameterReferenceOperation parameter => parameter.Parameter.Name,
                IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var key }] } => Header.Contains(key.ConstantText(), StringComparer.OrdinalIgnoreCase) ? "Authorization" : null,
                IMemberReferenceOperation and not IMethodReferenceOperation => ((IMemberReferenceOperation)value).Member.Name,
                _ => null,
            };

            // What is asked of it gives nothing away: its length, whether it is there.
            if (name is null || !Secret.IsMatch(name) || value.Type?.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Char || value.Type.IsOrInherits(context.Compilation.Types("System.Threading.CancellationToken")) || value.Parent is IMemberReferenceOperation or IInvocationOperation or IIsPatternOperation or IBinaryOperation { OperatorKind: not BinaryOperatorKind.Add }) continue;
            context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), name));
        }
    }
}
