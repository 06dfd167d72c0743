using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4312: checks of tokens that are turned off in <c>TokenValidationParameters</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenValidationAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4312", "A token is accepted unchecked", "{0} is turned off: a token that should be refused is accepted. Leave the check on.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4312.md");

    private static readonly string[] Checks = ["ValidateIssuer", "ValidateAudience", "ValidateLifetime", "ValidateIssuerSigningKey", "RequireSignedTokens", "RequireExpirationTime", "RequireAudience"];

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        var assignment = (ISimpleAssignmentOperation)operation.Operation;
        if (assignment is { Target: IPropertyReferenceOperation { Property: { ContainingType.Name: "TokenValidationParameters" } property }, Value.ConstantValue.Value: false } && Checks.Contains(property.Name))
            operation.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), property.Name));
    }, OperationKind.SimpleAssignment);
}
