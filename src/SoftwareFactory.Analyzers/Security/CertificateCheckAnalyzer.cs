using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4311: certificates of servers and clients that are accepted whatever they are, and versions of TLS that are broken.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CertificateCheckAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4311", "Any certificate is accepted", "{0}: anybody can stand between the two ends. Leave the check to the framework.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4311.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(operation => InspectFunction(operation, ((IAnonymousFunctionOperation)operation.Operation).Symbol), OperationKind.AnonymousFunction);
        context.RegisterOperationAction(operation => InspectFunction(operation, operation.ContainingSymbol as IMethodSymbol), OperationKind.MethodBody);
        context.RegisterOperationAction(operation => InspectFunction(operation, ((ILocalFunctionOperation)operation.Operation).Symbol), OperationKind.LocalFunction);
        context.RegisterOperationAction(InspectMember, OperationKind.PropertyReference, OperationKind.FieldReference);
    }

    private static void InspectFunction(OperationAnalysisContext context, IMethodSymbol? function)
    {
        if (function is not { ReturnType.SpecialType: SpecialType.System_Boolean, Parameters: [_, var certificate, _, var errors] } || errors.Type.Name != "SslPolicyErrors" || !certificate.Type.Name.StartsWith("X509", StringComparison.Ordinal)) return;
        if (context.Operation.Descendants().OfType<IReturnOperation>().All(result => result.ReturnedValue?.ConstantValue.Value is true)) Report(context, "The check always says yes");
    }

    private static void InspectMember(OperationAnalysisContext context)
    {
        switch (((IMemberReferenceOperation)context.Operation).Member)
        {
            case { Name: "DangerousAcceptAnyServerCertificateValidator" }: Report(context, "The check always says yes"); break;
            case IFieldSymbol { Name: "Ssl2" or "Ssl3" or "Tls" or "Tls11", ContainingType.Name: "SslProtocols" or "SecurityProtocolType" } version: Report(context, $"{version.Name} is broken"); break;
        }
    }

    private static void Report(OperationAnalysisContext context, string what) => context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), what));
}
