using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4308: DES, Triple DES and RC2, the mode ECB of any cipher, and RSA with keys of less than 2048 bits or the padding of PKCS #1.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeakCipherAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4308", "A broken cipher is used", "{0} hides nothing from those who try. Use AES-GCM, and RSA keys of 2048 bits or more with OAEP.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4308.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        const string Space = "System.Security.Cryptography.";
        var broken = context.Compilation.Types($"{Space}DES", $"{Space}TripleDES", $"{Space}RC2");
        if (broken.IsEmpty) return;
        context.RegisterOperationAction(operation => Inspect(operation, broken), OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.FieldReference, OperationKind.PropertyReference);
    }

    private static void Inspect(OperationAnalysisContext context, ImmutableHashSet<ISymbol> broken)
    {
        var what = context.Operation switch
        {
            IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType: { } type } } when type.IsOrInherits(broken) => type.Name,
            IInvocationOperation { TargetMethod: { Name: "EncryptEcb" or "DecryptEcb" or "TryEncryptEcb" or "TryDecryptEcb", ContainingType.Name: "SymmetricAlgorithm" } } => "ECB",
            IObjectCreationOperation { Type: { } type } when type.IsOrInherits(broken) => type.Name,
            IInvocationOperation { TargetMethod: { Name: "Create", ContainingType: { Name: "RSA", ContainingNamespace.Name: "Cryptography" } }, Arguments: [{ Value.ConstantValue.Value: int and < 2048 and var bits }] } => $"RSA with {bits} bits",
            IObjectCreationOperation { Type: { Name: "RSACryptoServiceProvider" or "RSACng" or "RSAOpenSsl", ContainingNamespace.Name: "Cryptography" }, Arguments: [{ Value.ConstantValue.Value: int and < 2048 and var size }, ..] } => $"RSA with {size} bits",
            IPropertyReferenceOperation { Property: { Name: "Pkcs1", ContainingType.Name: "RSAEncryptionPadding" } } => "RSA encryption with PKCS #1 padding",
            IFieldReferenceOperation { Field: { Name: "ECB", ContainingType.Name: "CipherMode" } } => "ECB",
            _ => null,
        };
        if (what is not null) context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), what));
    }
}
