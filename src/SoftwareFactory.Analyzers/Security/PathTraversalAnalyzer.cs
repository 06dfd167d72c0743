using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4304: names that archives and uploads carry, made into paths without a check that the path stays below its folder.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PathTraversalAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4304", "A stranger chooses the path", "{0} may hold two dots or an absolute path. Take Path.GetFileName of it, or check that the full path begins with the folder's.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4304.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        var call = (IInvocationOperation)operation.Operation;
        if (call.TargetMethod is not { Name: "Combine" or "Join", ContainingType: { Name: "Path", ContainingNamespace.Name: "IO" } }) return;
        foreach (var name in call.Arguments.SelectMany(argument => argument.DescendantsAndSelf()).OfType<IPropertyReferenceOperation>().Where(IsStrangers))
        {
            if (!name.Ancestors().OfType<IInvocationOperation>().Any(around => around.TargetMethod.Name == "GetFileName") && !IsChecked(call))
                operation.ReportDiagnostic(Diagnostic.Create(Rule, name.Syntax.GetLocation(), name.Property.Name));
        }
    }, OperationKind.Invocation);

    private static bool IsStrangers(IPropertyReferenceOperation property) => (property.Property.Name, property.Instance?.Type?.Name) is
        ("FullName", "ZipArchiveEntry") or ("Name", "TarEntry") or ("FileName", "IFormFile" or "FormFile" or "ContentDispositionHeaderValue" or "MultipartFileData");

    private static bool IsChecked(IOperation call) => call.Root().Descendants().OfType<IInvocationOperation>().Any(check => check.TargetMethod is { Name: "StartsWith", ContainingType.SpecialType: SpecialType.System_String } or { Name: "GetRelativePath" });
}
