using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>
/// SF4342: objects that subscribe to an event of somebody who outlives them and never take the handler back: to a static event of the project, and, where they are disposable, to one of what they were given.
/// What an object makes itself goes with it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostSubscriptionAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4342", "A subscription is never taken back", "{0} keeps this object alive and calls it after its end: nothing takes the handler back. Write it as a method, and take it away in Dispose.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4342.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var disposable = context.Compilation.Types("System.IDisposable", "System.IAsyncDisposable");
        context.RegisterSymbolStartAction(type => Collect(type, disposable), SymbolKind.NamedType);
    }

    private static void Collect(SymbolStartAnalysisContext context, ImmutableHashSet<ISymbol> disposable)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var isDisposable = type.IsOrInherits(disposable);
        var added = new ConcurrentBag<IEventAssignmentOperation>();
        var removed = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        var own = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(operation =>
        {
            var assignment = (IEventAssignmentOperation)operation.Operation;
            if (assignment.EventReference is not IEventReferenceOperation raised) return;
            if (!assignment.Adds) removed.TryAdd(raised.Event.OriginalDefinition, true);
            else if (IsOfAnInstance(assignment.HandlerValue) && (IsOfTheProject(raised) || (isDisposable && Given(raised) is not null))) added.Add(assignment);
        }, OperationKind.EventAssignment);
        context.RegisterOperationAction(operation =>
        {
            var assignment = (ISimpleAssignmentOperation)operation.Operation;
            if (assignment.Target.Named() is { } field && assignment.Value.Unwrapped() is not (IParameterReferenceOperation or ICoalesceOperation)) own.TryAdd(field, true);
        }, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(operation =>
        {
            foreach (var field in ((IFieldInitializerOperation)operation.Operation).InitializedFields.Where(_ => ((IFieldInitializerOperation)operation.Operation).Value.Unwrapped() is not IParameterReferenceOperation)) own.TryAdd(field, true);
        }, OperationKind.FieldInitializer);
        context.RegisterSymbolEndAction(end =>
        {
            foreach (var assignment in added)
            {
                var raised = (IEventReferenceOperation)assignment.EventReference;
                if (!removed.ContainsKey(raised.Event.OriginalDefinition) && (raised.Event.IsStatic || !own.ContainsKey(Given(raised)!))) end.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), raised.Event.Name));
            }
        });
    }

    private static bool IsOfTheProject(IEventReferenceOperation raised) => raised.Event is { IsStatic: true } @event && @event.Locations.Any(location => location.IsInSource);

    // A field or a parameter of the constructor.
    private static ISymbol? Given(IEventReferenceOperation raised) => raised.Instance.Named() is IFieldSymbol { IsStatic: false } or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } ? raised.Instance.Named() : null;

    // A method of the object, or a lambda that uses it.
    private static bool IsOfAnInstance(IOperation handler) => handler.Unwrapped() is IDelegateCreationOperation { Target: { } target } && target.DescendantsAndSelf().Any(each => each is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance });
}
