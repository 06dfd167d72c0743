using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4366: a collection that is added to or removed from in the <c>foreach</c> over it, and a list whose elements are removed in the <c>for</c> that counts up over it. Leaving the loop right afterwards is fine.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChangedWhileEnumeratedAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4366", "A collection changes while it is enumerated", "{0} changes while it is enumerated, and the next step {1}. Enumerate a copy, or collect the changes first.",
        Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4366.md");

    private static readonly string[] Changing = ["Add", "AddRange", "AddFirst", "AddLast", "Insert", "InsertRange", "RemoveAt", "RemoveAll", "Clear", "Enqueue", "Dequeue", "Push", "Pop", "UnionWith", "Sort", "Reverse", "Remove"];

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(operation =>
    {
        if (operation.Operation is IForLoopOperation counting) InspectCounting(operation, counting);
        if (operation.Operation is not IForEachLoopOperation loop || Enumerated(loop.Collection.Unwrapped()) is not { } collection) return;
        foreach (var call in loop.Body.Descendants().OfType<IInvocationOperation>().Where(call => SymbolEqualityComparer.Default.Equals(call.Instance.Named(), collection) && Changes(call)))
        {
            if (!LeavesTheLoop(call)) operation.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), collection.Name, "throws"));
        }
    }, OperationKind.Loop);

    // for (var i = 0; i < list.Count; i++) if (…) list.RemoveAt(i);
    private static void InspectCounting(OperationAnalysisContext context, IForLoopOperation loop)
    {
        if (loop.Condition is not IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan, RightOperand: var end } condition || end.Unwrapped() is not IPropertyReferenceOperation { Property.Name: "Count", Instance: { } list } || list.Named() is not { } counted
            || condition.LeftOperand.Named() is not ILocalSymbol index || !loop.AtLoopBottom.SelectMany(step => step.DescendantsAndSelf()).OfType<IIncrementOrDecrementOperation>().Any(step => step.Kind == OperationKind.Increment)) return;
        var isSteered = loop.Body.Descendants().Any(step => step is IIncrementOrDecrementOperation { Target: var target } && SymbolEqualityComparer.Default.Equals(target.Named(), index) || step is IAssignmentOperation { Target: var assigned } && SymbolEqualityComparer.Default.Equals(assigned.Named(), index));
        foreach (var call in isSteered ? [] : loop.Body.Descendants().OfType<IInvocationOperation>().Where(call => call.TargetMethod.Name == "RemoveAt" && SymbolEqualityComparer.Default.Equals(call.Instance.Named(), counted) && call.Arguments is [var at] && SymbolEqualityComparer.Default.Equals(at.Value.Named(), index)))
        {
            if (!LeavesTheLoop(call)) context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), counted.Name, "skips the element that moved up"));
        }
    }

    private static ISymbol? Enumerated(IOperation collection) => collection switch
    {
        IPropertyReferenceOperation { Property: { Name: "Keys" or "Values", ContainingType.Name: "Dictionary" or "SortedDictionary" }, Instance: { } dictionary } => dictionary.Named(),
        IInvocationOperation { TargetMethod: { Name: "Where" or "Select" or "OfType" or "Skip" or "Take", ContainingType.Name: "Enumerable" } } query => query.Receiver() is { } source ? Enumerated(source.Unwrapped()) : null,
        _ => collection.Named(),
    };

    // Since .NET Core 3, removing from a Dictionary or HashSet does not disturb who enumerates it.
    private static bool Changes(IInvocationOperation call) =>
        Changing.Contains(call.TargetMethod.Name) && call.TargetMethod.ContainingType is { Name: "List" or "Dictionary" or "HashSet" or "Queue" or "Stack" or "SortedDictionary" or "SortedSet" or "LinkedList" or "ICollection" or "IList" or "IDictionary" } type
        && !(call.TargetMethod.Name is "Remove" or "Clear" && type.Name is "Dictionary" or "HashSet");

    private static bool LeavesTheLoop(IOperation call)
    {
        var statement = call.Statement();
        return statement.Parent is IBlockOperation block && block.Operations.SkipWhile(each => each != statement).Skip(1).Any(each => each is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Break });
    }
}
