using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4292: Entity Framework queries that are run anew for each step of a <c>foreach</c>, and queries whose every row is read before the first is left out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryPerStepAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4292", "The database is asked too often or for too much", "{0}. Ask once, with a query that selects what is needed.",
        Reliability, DiagnosticSeverity.Warning, true, helpLinkUri: $"{Pages}SF4292.md");

    private static readonly string[] Running = ["ToListAsync", "ToArrayAsync", "FirstOrDefaultAsync", "SingleOrDefaultAsync", "FirstAsync", "SingleAsync", "CountAsync", "AnyAsync", "FindAsync", "ToList", "ToArray", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Count", "Any", "Find"];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var sets = context.Compilation.Types("Microsoft.EntityFrameworkCore.DbSet`1");
        var contexts = context.Compilation.Types("Microsoft.EntityFrameworkCore.DbContext");
        if (sets.IsEmpty) return;
        context.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (call.TargetMethod is { Name: "SaveChanges" or "SaveChangesAsync", ContainingType: { } type } && type.IsOrInherits(contexts))
            {
                if (IsSavedAStep(call)) Report(operation, $"{call.TargetMethod.Name} is run for each step of the loop");
            }
            else if (Running.Contains(call.TargetMethod.Name) && IsOnASet(call, sets))
            {
                if (IsOfAStep(call)) Report(operation, $"{call.TargetMethod.Name} is run for each step of the loop");
            }
            else if (call.TargetMethod is { Name: "Where" or "Count" or "Any" or "First" or "FirstOrDefault" or "Skip" or "Take" or "OrderBy", ContainingType: { Name: "Enumerable", ContainingNamespace.Name: "Linq" } }
                && call.Receiver()?.Unwrapped() is IInvocationOperation { TargetMethod.Name: "ToList" or "ToArray" } all && IsOnASet(all, sets))
                Report(operation, $"Every row is read before {call.TargetMethod.Name}");
        }, OperationKind.Invocation);
    }

    private static bool IsOnASet(IInvocationOperation last, ImmutableHashSet<ISymbol> sets)
    {
        for (var query = last.Receiver()?.Unwrapped(); query is not null; query = (query as IInvocationOperation)?.Receiver()?.Unwrapped())
        {
            if (query.Type.IsOrInherits(sets)) return true;
            if (query is IInvocationOperation { TargetMethod.ContainingType.Name: "Enumerable" }) return false;
        }

        return false;
    }

    // What is asked depends on the step, so that one question could have been asked for all.
    private static bool IsOfAStep(IInvocationOperation call)
    {
        var loop = call.Ancestors().TakeWhile(around => around is not (IAnonymousFunctionOperation or ILocalFunctionOperation)).OfType<IForEachLoopOperation>().FirstOrDefault(loop => !loop.Collection.DescendantsAndSelf().Contains(call));
        return loop is not null && call.Descendants().OfType<ILocalReferenceOperation>().Any(use => loop.Locals.Contains(use.Local, SymbolEqualityComparer.Default));
    }

    // Each step of a foreach, always; chunks are meant, and so is what each step waits for besides and must not do again when a later one fails.
    private static bool IsSavedAStep(IInvocationOperation call)
    {
        var inside = call.Ancestors().TakeWhile(around => around is not (IAnonymousFunctionOperation or ILocalFunctionOperation)).ToList();
        return inside.OfType<ILoopOperation>().FirstOrDefault() is IForEachLoopOperation { IsAsynchronous: false } loop && !inside.TakeWhile(around => around != loop).Any(around => around is IConditionalOperation or ITryOperation or ISwitchOperation)
            && !loop.Body.Descendants().Any(step => step is ILoopOperation || (step is IAwaitOperation && !step.Descendants().Contains(call)))
            && !loop.Collection.DescendantsAndSelf().OfType<IInvocationOperation>().Any(source => source.TargetMethod.Name is "Chunk" or "Batch" or "Buffer");
    }

    private static void Report(OperationAnalysisContext context, string what) => context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), what));
}
