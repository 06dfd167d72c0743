using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4294: semaphores, monitors and reader-writer locks that are taken and given back in one function, but not in a <c>finally</c>, and locks of a thread held across an <c>await</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnreleasedLockAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4294", "A lock is not given back", "{0} is not given back when what comes between throws{1}. Release it in a finally, and take no thread's lock across an await.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4294.md");

    private static readonly Dictionary<string, string> Ends = new() { ["Wait"] = "Release", ["WaitAsync"] = "Release", ["Enter"] = "Exit", ["EnterReadLock"] = "ExitReadLock", ["EnterWriteLock"] = "ExitWriteLock", ["EnterUpgradeableReadLock"] = "ExitUpgradeableReadLock", ["WaitOne"] = "ReleaseMutex" };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var locks = context.Compilation.Types("System.Threading.SemaphoreSlim", "System.Threading.Monitor", "System.Threading.ReaderWriterLockSlim", "System.Threading.Mutex", "System.Threading.WaitHandle", "System.Threading.Lock");
        context.RegisterOperationAction(operation => Inspect(operation, locks), OperationKind.Invocation);
    }

    private static void Inspect(OperationAnalysisContext context, ImmutableHashSet<ISymbol> locks)
    {
        var taken = (IInvocationOperation)context.Operation;
        if (!taken.TargetMethod.ContainingType.Is(locks) || !Ends.TryGetValue(taken.TargetMethod.Name, out var end) || Held(taken) is not { } held) return;
        var function = taken.Function(context.ContainingSymbol);
        var given = taken.Root().Descendants().OfType<IInvocationOperation>()
            .Where(call => call.TargetMethod.Name == end && SymbolEqualityComparer.Default.Equals(Held(call), held) && call.Syntax.SpanStart > taken.Syntax.SpanStart && SymbolEqualityComparer.Default.Equals(call.Function(context.ContainingSymbol), function)).ToList();
        if (given.Count == 0) return;

        var between = taken.Root().Descendants().Where(step => step.Syntax.SpanStart > taken.Syntax.Span.End && step.Syntax.Span.End < given[given.Count - 1].Syntax.SpanStart && !step.IsImplicit).ToList();
        var acrossAwait = taken.TargetMethod.ContainingType.Name is "Monitor" or "ReaderWriterLockSlim" or "Lock" or "Mutex" && between.Exists(step => step is IAwaitOperation);
        if (acrossAwait || (!given.Exists(IsInFinally) && between.Exists(step => step is IAwaitOperation or IInvocationOperation or IObjectCreationOperation)))
            context.ReportDiagnostic(Diagnostic.Create(Rule, taken.Syntax.GetLocation(), held.Name, acrossAwait ? ", and the thread that takes it is not the one that goes on" : ""));
    }

    private static ISymbol? Held(IInvocationOperation call) => (call.Instance ?? call.Arguments.FirstOrDefault()?.Value).Named();

    private static bool IsInFinally(IOperation call) => call.Ancestors().Any(around => around.Parent is ITryOperation { Finally: { } last } && last == around);
}
