using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4341: locks on what others can lock too (<c>this</c>, types, texts, public fields), and on what is new each time or replaced.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedLockAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4341", "A lock protects nothing, or too much", "The lock is on {0}. Lock a private readonly field of type Lock.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4341.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(operation => Inspect(operation, ((ILockOperation)operation.Operation).LockedValue.Unwrapped()), OperationKind.Lock);
        context.RegisterOperationAction(operation =>
        {
            if (operation.Operation is IInvocationOperation { TargetMethod: { Name: "Enter" or "TryEnter", ContainingType: { Name: "Monitor", ContainingNamespace.Name: "Threading" } }, Arguments: [{ Value: var value }, ..] }) Inspect(operation, value.Unwrapped());
        }, OperationKind.Invocation);
        context.RegisterSymbolAction(symbol =>
        {
            var method = (IMethodSymbol)symbol.Symbol;
            if ((method.MethodImplementationFlags & System.Reflection.MethodImplAttributes.Synchronized) != 0) symbol.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.IsStatic ? "a type, which others can lock too" : "this, which others can lock too"));
        }, SymbolKind.Method);
    }

    private static void Inspect(OperationAnalysisContext operation, IOperation value)
    {
        var what = value switch
        {
            IInstanceReferenceOperation => "this, which others can lock too",
            ITypeOfOperation => "a type, which others can lock too",
            IInvocationOperation { TargetMethod.Name: "GetType" } => "a type, which others can lock too",
            IObjectCreationOperation => "an object that is new each time",
            ILocalReferenceOperation local when BuiltText.Values(local).All(each => each.Unwrapped() is IObjectCreationOperation) && BuiltText.Values(local).Any() && !IsShared(local) => "an object that is new each time",
            IFieldReferenceOperation { Field: { IsStatic: false, DeclaredAccessibility: Accessibility.Public, ContainingType.DeclaredAccessibility: Accessibility.Public } } => "a public field, which others can lock too",
            IFieldReferenceOperation { Field: { IsReadOnly: false } field } when IsReplaced(operation.Operation, field) => "a field that is replaced under the lock",
            { Type.SpecialType: SpecialType.System_String } => "a text, which others can lock too",
            _ => null,
        };
        if (what is not null) operation.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), what));
    }

    private static bool IsReplaced(IOperation locked, IFieldSymbol field) => locked.Descendants().OfType<ISimpleAssignmentOperation>().Any(assignment => SymbolEqualityComparer.Default.Equals(assignment.Target.Named(), field));

    // Lambdas and tasks of the method may meet on it.
    private static bool IsShared(ILocalReferenceOperation local) => local.Root().Descendants().OfType<ILocalReferenceOperation>()
        .Any(use => SymbolEqualityComparer.Default.Equals(use.Local, local.Local) && use.Ancestors().Any(around => around is IAnonymousFunctionOperation or ILocalFunctionOperation));
}
