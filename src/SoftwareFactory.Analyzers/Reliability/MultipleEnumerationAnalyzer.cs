using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>
/// SF4339: an <c>IEnumerable</c> parameter, or one that a method gave, that one function enumerates twice, or in each step of a loop: a query is run again, and what can be read once is
/// empty the second time. Branches that exclude each other count once; a parameter that is replaced by its copy, or asked what it is, is left alone.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MultipleEnumerationAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4339", "A sequence is run twice", "{0} is enumerated more than once: a query runs again, and what can be read once is empty then. Copy it into a list first.",
        Reliability, DiagnosticSeverity.Warning, true, helpLinkUri: $"{Pages}SF4339.md");

    private static readonly string[] Running =
    [
        "Count", "LongCount", "Any", "All", "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault", "Sum", "Min", "Max", "MinBy", "MaxBy", "Average", "Aggregate",
        "ToList", "ToArray", "ToDictionary", "ToHashSet", "ToLookup", "Contains", "SequenceEqual", "ElementAt", "ElementAtOrDefault",
    ];

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationBlockAction(block =>
    {
        foreach (var uses in block.OperationBlocks.SelectMany(each => each.Descendants()).Where(IsSequence).GroupBy(use => use.Named()!, SymbolEqualityComparer.Default))
        {
            if (uses.Any(IsLookedInto) || (uses.Key is ILocalSymbol && !IsGiven((ILocalReferenceOperation)uses.First()))) continue;
            IOperation[] runs = [.. uses.Select(Run).OfType<IOperation>().Where(run => !run.Ancestors().Any(around => around is IAnonymousFunctionOperation or ILocalFunctionOperation))];
            var again = runs.Select((run, i) => (Run: run, Earlier: runs.Take(i))).FirstOrDefault(pair => IsInALoop(pair.Run, uses.Key!) || pair.Earlier.Any(earlier => earlier != pair.Run && !Exclude(earlier, pair.Run))).Run;
            if (again is not null) block.ReportDiagnostic(Diagnostic.Create(Rule, again.Syntax.GetLocation(), uses.Key!.Name));
        }
    });

    private static bool IsSequence(IOperation use) => use is IParameterReferenceOperation or ILocalReferenceOperation && use.Type?.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    // What LINQ gave over something else is that something's business.
    private static bool IsGiven(ILocalReferenceOperation local) => BuiltText.Values(local).ToList() is [var only] && (only.Unwrapped() is IAwaitOperation wait ? wait.Operation : only).Unwrapped() is IInvocationOperation { TargetMethod.ContainingType.Name: not ("Enumerable" or "Queryable") };

    private static bool IsLookedInto(IOperation use)
    {
        var around = use.Parent;
        while (around is IConversionOperation conversion)
        {
            if (!conversion.IsImplicit) return true;
            around = conversion.Parent;
        }

        return around is IAssignmentOperation assignment && assignment.Target == use || around is IIsTypeOperation or IIsPatternOperation or ISwitchExpressionOperation or ISwitchOperation
            || around is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "TryGetNonEnumeratedCount" } };
    }

    /// <summary>What runs the sequence at this use, straight or through LINQ's lazy operators; null where it is passed on.</summary>
    private static IOperation? Run(IOperation use)
    {
        for (var value = use; ; )
        {
            switch (value.Parent)
            {
                case IConversionOperation or IParenthesizedOperation or ISpreadOperation: value = value.Parent; if (value is ISpreadOperation) return value; break;
                case IForEachLoopOperation loop when loop.Collection == value: return loop;
                case IArgumentOperation { Parent: IObjectCreationOperation { Type.ContainingNamespace: { } space } creation } when space.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal): return creation;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Join" or "Concat", ContainingType.SpecialType: SpecialType.System_String } or { Name: "AddRange" or "UnionWith" } } call }: return call;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { ContainingType: { Name: "Enumerable", ContainingNamespace.Name: "Linq" } } method } call } argument:
                    if (Running.Contains(method.Name)) return call;
                    if (argument.Parameter?.Ordinal != 0) return null;
                    value = call;
                    break;
                default: return null;
            }
        }
    }

    // In a loop that is not over the sequence itself, and that goes on after it.
    private static bool IsInALoop(IOperation run, ISymbol sequence)
    {
        foreach (var loop in run.Ancestors().OfType<ILoopOperation>())
        {
            if (loop is IForEachLoopOperation each && (each.Collection.DescendantsAndSelf().Contains(run) || each.Locals.Contains(sequence, SymbolEqualityComparer.Default))) continue;
            if (loop is IForLoopOperation counting && counting.Before.Any(before => before.DescendantsAndSelf().Contains(run))) continue;
            if (sequence is ILocalSymbol && loop.Body.Descendants().OfType<IVariableDeclaratorOperation>().Any(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, sequence))) continue;
            if (!run.Ancestors().TakeWhile(around => around != loop).Any(around => around is IReturnOperation or IThrowOperation)) return true;
        }

        return false;
    }

    // Only one of them is reached: other branches of a choice, or one that returns.
    private static bool Exclude(IOperation earlier, IOperation later)
    {
        var around = earlier.Ancestors().ToList();
        var common = later.Ancestors().FirstOrDefault(around.Contains);
        if (common is null) return true;
        if (around.TakeWhile(each => each != common).Prepend(earlier).Any(each => each is IReturnOperation or IThrowOperation)) return true;

        var (one, other) = (Below(earlier, common), Below(later, common));
        if (common switch
        {
            IConditionalOperation choice => one != choice.Condition && other != choice.Condition && one != other,
            ISwitchOperation choice => one != choice.Value && one != other,
            ISwitchExpressionOperation choice => one != choice.Value && one != other,
            ITryOperation attempt => one == attempt.Body && other is ICatchClauseOperation,
            _ => false,
        }) return true;

        // The branch with the earlier one leaves.
        return around.TakeWhile(each => each != common).Prepend(earlier).Any(each => each.Parent is IConditionalOperation choice && each != choice.Condition && Leaves(each));
    }

    private static bool Leaves(IOperation branch) => (branch is IBlockOperation block ? block.Operations.LastOrDefault() : branch) is IReturnOperation or IThrowOperation or IBranchOperation or IExpressionStatementOperation { Operation: IThrowOperation };

    private static IOperation Below(IOperation operation, IOperation ancestor)
    {
        while (operation.Parent != ancestor) operation = operation.Parent!;
        return operation;
    }
}
