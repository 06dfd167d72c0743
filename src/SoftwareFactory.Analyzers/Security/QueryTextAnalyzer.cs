using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4314: XPath expressions and LDAP filters that are put together from text. What a method named Escape or Encode gave is a value for good.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryTextAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4314", "A query is put together from text", "The {0} is put together from text, and a value can change what it asks. Compare values in code, or escape them.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4314.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(operation =>
        {
            var assignment = (ISimpleAssignmentOperation)operation.Operation;
            if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "Filter", ContainingType.ContainingNamespace: { } space } } && IsDirectory(space)) Inspect(operation, assignment.Value, "LDAP filter");
        }, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(operation =>
        {
            foreach (var filter in ((IObjectCreationOperation)operation.Operation).Arguments.Where(argument => argument.Parameter is { Name: "filter" or "ldapFilter", ContainingType.ContainingNamespace: { } space } && IsDirectory(space))) Inspect(operation, filter.Value, "LDAP filter");
        }, OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (call.TargetMethod.ContainingNamespace.ToDisplayString() is not ("System.Xml" or "System.Xml.XPath")) return;
            foreach (var path in call.Arguments.Where(argument => argument.Parameter is { Name: "xpath" or "expression" or "match", Type.SpecialType: SpecialType.System_String })) Inspect(operation, path.Value, "XPath expression");
        }, OperationKind.Invocation);
    }

    private static bool IsDirectory(INamespaceSymbol space) => space.ToDisplayString().StartsWith("System.DirectoryServices", StringComparison.Ordinal) || space.ToDisplayString() == "Novell.Directory.Ldap";

    private static void Inspect(OperationAnalysisContext context, IOperation query, string what)
    {
        if (BuiltText.IsBuilt(query) && !BuiltText.IsEscaped(query)) context.ReportDiagnostic(Diagnostic.Create(Rule, query.Syntax.GetLocation(), what));
    }
}
