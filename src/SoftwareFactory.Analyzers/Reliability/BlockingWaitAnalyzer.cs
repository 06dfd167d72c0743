using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>
/// SF4335: <c>.Result</c>, <c>.Wait()</c>, <c>GetAwaiter().GetResult()</c>, <c>Task.WaitAll</c> and, in asynchronous code, <c>Thread.Sleep</c>. A task that was awaited or asked whether it
/// is completed, and the parameter of a continuation, hold their results already.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingWaitAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4335", "A thread is blocked", "{0} blocks the thread until the work is done. Await it.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4335.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        const string Tasks = "System.Threading.Tasks.";
        var tasks = context.Compilation.Types($"{Tasks}Task", $"{Tasks}Task`1", $"{Tasks}ValueTask", $"{Tasks}ValueTask`1");
        var awaiters = context.Compilation.Types("System.Runtime.CompilerServices.TaskAwaiter", "System.Runtime.CompilerServices.TaskAwaiter`1", "System.Runtime.CompilerServices.ValueTaskAwaiter", "System.Runtime.CompilerServices.ValueTaskAwaiter`1",
            "System.Runtime.CompilerServices.ConfiguredTaskAwaitable+ConfiguredTaskAwaiter", "System.Runtime.CompilerServices.ConfiguredTaskAwaitable`1+ConfiguredTaskAwaiter", "System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable+ConfiguredValueTaskAwaiter", "System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable`1+ConfiguredValueTaskAwaiter");
        var sets = context.Compilation.Types("Microsoft.EntityFrameworkCore.DbSet`1", "Microsoft.EntityFrameworkCore.DbContext");
        if (tasks.IsEmpty) return;
        context.RegisterOperationAction(operation => InspectProperty(operation, tasks), OperationKind.PropertyReference);
        context.RegisterOperationAction(operation => InspectCall(operation, tasks, awaiters), OperationKind.Invocation);
        if (!sets.IsEmpty) context.RegisterOperationAction(operation => InspectQuery(operation, sets), OperationKind.Invocation);
    }

    // context.Orders.Where(…).ToList() in an asynchronous method: there is ToListAsync.
    private static void InspectQuery(OperationAnalysisContext context, ImmutableHashSet<ISymbol> sets)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.Function(context.ContainingSymbol) is not IMethodSymbol { IsAsync: true } || call.Ancestors().Any(around => around is IConversionOperation { Type.Name: "Expression" })) return;
        if (call.TargetMethod.Name is "SaveChanges" && call.Instance?.Type.IsOrInherits(sets) == true) Report(context, call.TargetMethod.Name);
        if (call.TargetMethod is not { Name: "ToList" or "ToArray" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Count" or "Any" or "Sum" or "Max" or "Min", ContainingType.Name: "Enumerable" or "Queryable" }) return;
        for (var query = call.Receiver()?.Unwrapped(); query is not null; query = (query as IInvocationOperation)?.Receiver()?.Unwrapped())
        {
            if (query.Type is INamedTypeSymbol { Name: "DbSet" } set && set.IsOrInherits(sets)) Report(context, call.TargetMethod.Name);
            if (query is not IInvocationOperation { TargetMethod.ContainingType.Name: "Queryable" or "EntityFrameworkQueryableExtensions" or "RelationalQueryableExtensions" }) return;
        }
    }

    private static void InspectProperty(OperationAnalysisContext context, ImmutableHashSet<ISymbol> tasks)
    {
        var property = (IPropertyReferenceOperation)context.Operation;
        if (property.Property.Name == "Result" && property.Property.ContainingType.Is(tasks) && !IsCompleted(property.Instance) && property.Parent is not INameOfOperation) Report(context, "Result");
    }

    private static void InspectCall(OperationAnalysisContext context, ImmutableHashSet<ISymbol> tasks, ImmutableHashSet<ISymbol> awaiters)
    {
        var call = (IInvocationOperation)context.Operation;
        var (type, name) = (call.TargetMethod.ContainingType, call.TargetMethod.Name);
        if (name == "GetResult" && type.IsOrInherits(awaiters) && !IsCompleted((call.Instance?.Unwrapped() as IInvocationOperation)?.Instance)) Report(context, "GetResult()");
        else if (name is "Wait" or "WaitAll" or "WaitAny" && type.Is(tasks) && !IsCompleted(call.Instance)) Report(context, $"{name}()");
        else if (name == "Sleep" && type is { Name: "Thread", ContainingNamespace.Name: "Threading" } && call.Function(context.ContainingSymbol) is IMethodSymbol { IsAsync: true }) Report(context, "Thread.Sleep");
    }

    private static bool IsCompleted(IOperation? task)
    {
        if (task?.Unwrapped() is IInvocationOperation { TargetMethod.Name: "AsTask", Instance: { } inner }) task = inner;
        if (task.Named() is not { } symbol) return false;
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } }) return true;
        return task!.Root().Descendants().Any(operation => operation switch
        {
            IAwaitOperation wait => wait.Operation.DescendantsAndSelf().Any(part => SymbolEqualityComparer.Default.Equals(part.Named(), symbol)),
            IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully" or "Status", Instance: { } asked } => SymbolEqualityComparer.Default.Equals(asked.Named(), symbol),
            _ => false,
        });
    }

    private static void Report(OperationAnalysisContext context, string what) => context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), what));
}
