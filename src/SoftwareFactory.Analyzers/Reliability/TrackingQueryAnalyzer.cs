using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>SF4332: Entity Framework queries that return tracked entities from a class that saves nothing. A projection is not tracked, and <c>AsTracking</c> says that it is meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TrackingQueryAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4332", "A query tracks what nobody saves", "{0} gives tracked entities, and {1} saves nothing. Add AsNoTracking() to the query.",
        Reliability, DiagnosticSeverity.Warning, true, helpLinkUri: $"{Pages}SF4332.md");

    private static readonly string[] Materializing = ["ToListAsync", "ToArrayAsync", "FirstOrDefaultAsync", "SingleOrDefaultAsync", "FirstAsync", "SingleAsync", "ToList", "ToArray", "First", "FirstOrDefault", "Single", "SingleOrDefault"];
    private static readonly string[] Writing = ["SaveChanges", "SaveChangesAsync", "Add", "AddAsync", "AddRange", "Update", "UpdateRange", "Remove", "RemoveRange", "Attach"];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var sets = context.Compilation.Types("Microsoft.EntityFrameworkCore.DbSet`1");
        var writers = context.Compilation.Types("Microsoft.EntityFrameworkCore.DbSet`1", "Microsoft.EntityFrameworkCore.DbContext");
        if (!sets.IsEmpty) context.RegisterSymbolStartAction(type => Collect(type, sets, writers), SymbolKind.NamedType);
    }

    private static void Collect(SymbolStartAnalysisContext context, ImmutableHashSet<ISymbol> sets, ImmutableHashSet<ISymbol> writers)
    {
        var writes = 0;
        var queries = new System.Collections.Concurrent.ConcurrentBag<IInvocationOperation>();
        context.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (Writing.Contains(call.TargetMethod.Name) && call.TargetMethod.ContainingType.IsOrInherits(writers)) Interlocked.Increment(ref writes);
            else if (Materializing.Contains(call.TargetMethod.Name) && IsTracked(call, sets)) queries.Add(call);
        }, OperationKind.Invocation);
        context.RegisterOperationAction(operation =>
        {
            if (((IPropertyReferenceOperation)operation.Operation).Property.Name == "QueryTrackingBehavior") Interlocked.Increment(ref writes);
        }, OperationKind.PropertyReference);
        context.RegisterSymbolEndAction(end =>
        {
            if (writes > 0) return;
            foreach (var query in queries) end.ReportDiagnostic(Diagnostic.Create(Rule, query.Syntax.GetLocation(), query.TargetMethod.Name, end.Symbol.Name));
        });
    }

    private static bool IsTracked(IInvocationOperation last, ImmutableHashSet<ISymbol> sets)
    {
        for (var query = last.Receiver()?.Unwrapped(); query is not null; query = (query as IInvocationOperation)?.Receiver()?.Unwrapped())
        {
            if (query.Type.IsOrInherits(sets)) return true;
            if (query is not IInvocationOperation call || call.TargetMethod.Name is "AsNoTracking" or "AsNoTrackingWithIdentityResolution" or "AsTracking" or "Select" or "SelectMany" or "GroupBy" or "AsEnumerable") return false;
        }

        return false;
    }
}
