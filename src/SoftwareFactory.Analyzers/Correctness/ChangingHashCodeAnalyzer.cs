using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4396: <c>GetHashCode</c> of a class over what anybody may set from outside.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChangingHashCodeAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4396", "A hash code changes", "{0} can be set, and who is in a dictionary by its old hash code is never found again. Make it readonly or init, or leave it out of the hash code.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4396.md");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        if (operation.ContainingSymbol is not IMethodSymbol { Name: "GetHashCode", IsOverride: true, ContainingType: { TypeKind: TypeKind.Class, IsRecord: false } type }) return;
        var member = (IMemberReferenceOperation)operation.Operation;
        if (member.Instance is not IInstanceReferenceOperation || !SymbolEqualityComparer.Default.Equals(member.Member.ContainingType, type)) return;
        var open = member.Member switch
        {
            IPropertySymbol { SetMethod: { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public } } => true,
            IFieldSymbol { IsReadOnly: false, IsConst: false, DeclaredAccessibility: Accessibility.Public } => true,
            _ => false,
        };
        if (open) operation.ReportDiagnostic(Diagnostic.Create(Rule, member.Syntax.GetLocation(), member.Member.Name));
    }, OperationKind.PropertyReference, OperationKind.FieldReference);
}
