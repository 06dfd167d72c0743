using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>
/// SF4343: static state that changes: a static field or property that others may set or that is assigned after the type is initialized, and a static collection that is not made for threads and to which methods
/// add or from which they remove. Fields that only <c>Interlocked</c> or <c>Volatile</c> write, or that are of one thread, are not meant, nor is what happens under a lock.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MutableStaticAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4343", "Static state changes", "{0} is shared by all threads, and changes here without a lock. Keep it in an object that somebody owns, or in a concurrent collection.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4343.md");

    private static readonly string[] Changing = ["Add", "AddRange", "Remove", "RemoveAt", "RemoveAll", "Clear", "Insert", "Enqueue", "Dequeue", "Push", "Pop", "TryAdd", "UnionWith"];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var collections = context.Compilation.Types("System.Collections.Generic.List`1", "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1", "System.Collections.Generic.Queue`1", "System.Collections.Generic.Stack`1", "System.Collections.Generic.SortedDictionary`2", "System.Collections.Generic.LinkedList`1");
        context.RegisterOperationAction(InspectAssignment, OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment, OperationKind.Increment, OperationKind.Decrement);
        context.RegisterSymbolAction(symbol => InspectMember(symbol, collections), SymbolKind.Property, SymbolKind.Field);
        context.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (call.Instance?.Unwrapped() is IFieldReferenceOperation { Field: { IsStatic: true } field } && (Changing.Contains(call.TargetMethod.Name) && field.Type.Is(collections) || IsBuilder(field.Type) && call.TargetMethod.Name is not "ToString")) Report(operation, field);
        }, OperationKind.Invocation);
    }

    private static bool IsBuilder(ITypeSymbol type) => type is { Name: "StringBuilder", ContainingNamespace.Name: "Text" };

    // Whoever may set it from outside does so on any thread.
    private static void InspectMember(SymbolAnalysisContext context, ImmutableHashSet<ISymbol> collections)
    {
        var isOpen = context.Symbol switch
        {
            IPropertySymbol { IsStatic: true, IsAbstract: false, SetMethod: { IsInitOnly: false, DeclaredAccessibility: not Accessibility.Private } } property => IsAutomatic(property),
            IFieldSymbol { IsStatic: true, IsConst: false, IsReadOnly: false, IsVolatile: false, IsImplicitlyDeclared: false, DeclaredAccessibility: not Accessibility.Private } field => field.ContainingType.TypeKind != TypeKind.Enum && !field.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ThreadStaticAttribute"),
            IFieldSymbol { IsStatic: true, IsReadOnly: true, DeclaredAccessibility: Accessibility.Public, ContainingType.DeclaredAccessibility: Accessibility.Public } shared => shared.Type.Is(collections),
            _ => false,
        };
        if (isOpen) context.ReportDiagnostic(Diagnostic.Create(Rule, context.Symbol.Locations[0], context.Symbol.Name));
    }

    private static bool IsAutomatic(IPropertySymbol property) => property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static void InspectAssignment(OperationAnalysisContext context)
    {
        var target = context.Operation switch { IAssignmentOperation assignment => assignment.Target, IIncrementOrDecrementOperation step => step.Target, _ => null };
        var member = target switch
        {
            IFieldReferenceOperation field => field.Field,
            IArrayElementReferenceOperation { ArrayReference: var array } => (array.Unwrapped() as IFieldReferenceOperation)?.Field,
            IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType.Name: "Dictionary" or "List" or "SortedDictionary" }, Instance: { } instance } => (instance.Unwrapped() as IFieldReferenceOperation)?.Field,

            // One with a body of its own is judged there.
            IPropertyReferenceOperation { Property: var property } when IsAutomatic(property) => property,
            _ => (ISymbol?)null,
        };
        if (member is { IsStatic: true } && member.Locations.Any(location => location.IsInSource)) Report(context, member);
    }

    private static void Report(OperationAnalysisContext context, ISymbol member)
    {
        if (context.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.StaticConstructor } or IFieldSymbol or IPropertySymbol) return;
        if (context.Operation.Ancestors().Any(around => around is ILockOperation) || member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ThreadStaticAttribute") || member is IFieldSymbol { IsVolatile: true }) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), member.Name));
    }
}
