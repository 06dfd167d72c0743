using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4293: locals, fields and collections that lambdas of tasks running at once change without a lock, and a concurrent dictionary asked before it is changed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedByTasksAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4293", "Tasks change what they share", "{0} is changed by tasks that run at once. Let each return its result, use a concurrent collection's own methods, or take a lock.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4293.md");

    private static readonly string[] Changing = ["Add", "AddRange", "Remove", "RemoveAt", "Insert", "Enqueue", "Dequeue", "Push", "Pop", "Clear"];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var collections = context.Compilation.Types("System.Collections.Generic.List`1", "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1", "System.Collections.Generic.Queue`1", "System.Collections.Generic.Stack`1");
        context.RegisterOperationAction(operation => InspectLambda(operation, collections), OperationKind.AnonymousFunction);
        context.RegisterOperationAction(InspectQuestion, OperationKind.Conditional);
        context.RegisterOperationAction(InspectVolatile, OperationKind.Increment, OperationKind.Decrement, OperationKind.CompoundAssignment);
    }

    // _count++: volatile orders reads and writes, and does not make the two of them one.
    private static void InspectVolatile(OperationAnalysisContext context)
    {
        var target = context.Operation switch { IIncrementOrDecrementOperation step => step.Target, ICompoundAssignmentOperation change => change.Target, _ => null };
        if (target.Named() is IFieldSymbol { IsVolatile: true } field && !context.Operation.Ancestors().Any(around => around is ILockOperation)) context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), field.Name));
    }

    private static void InspectLambda(OperationAnalysisContext context, ImmutableHashSet<ISymbol> collections)
    {
        var lambda = (IAnonymousFunctionOperation)context.Operation;
        if (!RunsAtOnce(lambda) || lambda.Descendants().Any(IsGuard)) return;
        foreach (var step in lambda.Body.Descendants())
        {
            var changed = step switch
            {
                IIncrementOrDecrementOperation { Target: var target } => target.Named(),
                ICompoundAssignmentOperation { Target: var target, OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply } => target.Named(),
                IInvocationOperation { Instance: { } instance } call when Changing.Contains(call.TargetMethod.Name) && instance.Type.Is(collections) => instance.Named(),
                _ => null,
            };
            if (changed is not null && IsOutside(changed, lambda)) context.ReportDiagnostic(Diagnostic.Create(Rule, step.Syntax.GetLocation(), changed.Name));
        }
    }

    // An asynchronous lambda goes on after an await, wherever that was; a parallel one runs on any thread.
    private static bool RunsAtOnce(IAnonymousFunctionOperation lambda) => lambda.Ancestors().OfType<IArgumentOperation>().FirstOrDefault()?.Parent is IInvocationOperation call && call.TargetMethod switch
    {
        { Name: "Select", ContainingType.Name: "Enumerable" } => lambda.Symbol.IsAsync && call.Ancestors().OfType<IInvocationOperation>().Any(around => around.TargetMethod is { Name: "WhenAll", ContainingType.Name: "Task" }),
        { Name: "For" or "ForEach" or "ForEachAsync", ContainingType.Name: "Parallel" } => true,
        _ => false,
    };

    private static bool IsGuard(IOperation operation) => operation is ILockOperation or IInvocationOperation { TargetMethod: { Name: "WaitAsync" or "Wait" or "Enter" or "EnterScope" } };

    private static bool IsOutside(ISymbol symbol, IAnonymousFunctionOperation lambda) =>
        symbol is IFieldSymbol or IPropertySymbol || (symbol is ILocalSymbol or IParameterSymbol && symbol.DeclaringSyntaxReferences.All(declared => declared.SyntaxTree != lambda.Syntax.SyntaxTree || !lambda.Syntax.Span.Contains(declared.Span)));

    // if (!counts.ContainsKey(key)) counts[key] = 1;
    private static void InspectQuestion(OperationAnalysisContext context)
    {
        var choice = (IConditionalOperation)context.Operation;
        var asked = choice.Condition.DescendantsAndSelf().OfType<IInvocationOperation>().FirstOrDefault(call => call.TargetMethod is { Name: "ContainsKey", ContainingType.Name: "ConcurrentDictionary" })?.Instance.Named();
        if (asked is null || choice.Ancestors().Any(around => around is ILockOperation)) return;
        var change = choice.Descendants().OfType<ISimpleAssignmentOperation>().FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } && SymbolEqualityComparer.Default.Equals(instance.Named(), asked));
        if (change is not null) context.ReportDiagnostic(Diagnostic.Create(Rule, change.Syntax.GetLocation(), asked.Name));
    }
}
