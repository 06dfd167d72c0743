using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4305: XML readers that resolve external entities: <c>DtdProcessing.Parse</c>, and resolvers of URLs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class XmlEntitiesAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4305", "XML may read files and addresses", "{0} lets a document name files and addresses to read. Prohibit document types, and set no resolver.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4305.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var resolvers = context.Compilation.Types("System.Xml.XmlUrlResolver");
        context.RegisterOperationAction(operation => Inspect(operation, resolvers), OperationKind.SimpleAssignment);
    }

    private static void Inspect(OperationAnalysisContext context, ImmutableHashSet<ISymbol> resolvers)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { Name: "DtdProcessing" or "ProhibitDtd" or "XmlResolver", ContainingType.ContainingNamespace.Name: "Xml" } property }) return;
        var opens = property.Name switch
        {
            "DtdProcessing" => assignment.Value.Unwrapped() is IFieldReferenceOperation { Field.Name: "Parse" },
            "ProhibitDtd" => assignment.Value.ConstantValue.Value is false,
            _ => assignment.Value.Unwrapped().Type.IsOrInherits(resolvers),
        };
        if (opens) context.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), $"{property.ContainingType.Name}.{property.Name}"));
    }
}
