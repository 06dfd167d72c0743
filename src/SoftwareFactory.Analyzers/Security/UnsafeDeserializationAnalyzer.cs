using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4306: deserializers that make whatever type the data names.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsafeDeserializationAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4306", "Data decides which types are made", "{0} makes whatever type the data names. Deserialize to a type that the code names.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4306.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var formatters = context.Compilation.Types(
            "System.Runtime.Serialization.Formatters.Binary.BinaryFormatter", "System.Runtime.Serialization.Formatters.Soap.SoapFormatter", "System.Runtime.Serialization.NetDataContractSerializer",
            "System.Web.UI.LosFormatter", "System.Web.UI.ObjectStateFormatter", "System.Web.Script.Serialization.SimpleTypeResolver");
        context.RegisterOperationAction(operation => Inspect(operation, formatters), OperationKind.ObjectCreation, OperationKind.SimpleAssignment);
    }

    private static void Inspect(OperationAnalysisContext context, ImmutableHashSet<ISymbol> formatters)
    {
        var what = context.Operation switch
        {
            IObjectCreationOperation creation when creation.Type.IsOrInherits(formatters) => creation.Type!.Name,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "TypeNameHandling", ContainingNamespace.Name: "Json" } } } assignment
                when assignment.Value.Unwrapped() is not IFieldReferenceOperation { Field.Name: "None" } => "TypeNameHandling",
            _ => null,
        };
        if (what is not null) context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), what));
    }
}
