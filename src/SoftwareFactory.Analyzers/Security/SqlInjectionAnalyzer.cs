using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Security;

/// <summary>SF4302: SQL put together from text, where it reaches ADO.NET (<c>CommandText</c>, constructors of commands), Entity Framework's <c>…SqlRaw</c> methods, or a method of Dapper's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SqlInjectionAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4302", "SQL is put together from text", "{0} gets SQL with values in its text. Pass the values as parameters.",
        Security, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4302.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var commands = context.Compilation.Types("System.Data.IDbCommand", "System.Data.IDataAdapter", "System.Data.Common.DbBatchCommand");
        context.RegisterOperationAction(assignment => InspectAssignment(assignment, commands), OperationKind.SimpleAssignment, OperationKind.CompoundAssignment);
        context.RegisterOperationAction(creation => InspectCreation(creation, commands), OperationKind.ObjectCreation);
        context.RegisterOperationAction(InspectCall, OperationKind.Invocation);
    }

    private static void InspectAssignment(OperationAnalysisContext context, ImmutableHashSet<ISymbol> commands)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { Name: "CommandText", ContainingType: { } type } } || !type.IsOrInherits(commands)) return;
        if (BuiltText.IsBuilt(assignment.Value) || (assignment is ICompoundAssignmentOperation && !assignment.Value.ConstantValue.HasValue && assignment.Value.Unwrapped() is IParameterReferenceOperation or IMemberReferenceOperation))
            Report(context, assignment.Value, $"{type.Name}.CommandText");
    }

    private static void InspectCreation(OperationAnalysisContext context, ImmutableHashSet<ISymbol> commands)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!creation.Type.IsOrInherits(commands)) return;
        foreach (var argument in creation.Arguments.Where(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String && argument.Parameter.Ordinal == 0 && BuiltText.IsBuilt(argument.Value)))
            Report(context, argument.Value, creation.Type!.Name);
    }

    private static void InspectCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        var type = call.TargetMethod.ContainingType;
        var isRaw = call.TargetMethod.Name is "FromSqlRaw" or "ExecuteSqlRaw" or "ExecuteSqlRawAsync" or "SqlQueryRaw" or "ExecuteSqlCommand" && type.ContainingNamespace.ToDisplayString() == "Microsoft.EntityFrameworkCore";
        var isDapper = type is { Name: "SqlMapper", ContainingNamespace.Name: "Dapper" };
        if (!isRaw && !isDapper) return;
        foreach (var argument in call.Arguments.Where(argument => argument.Parameter is { Name: "sql", Type.SpecialType: SpecialType.System_String } && BuiltText.IsBuilt(argument.Value)))
            Report(context, argument.Value, call.TargetMethod.Name);
    }

    private static void Report(OperationAnalysisContext context, IOperation sql, string sink) => context.ReportDiagnostic(Diagnostic.Create(Rule, sql.Syntax.GetLocation(), sink));
}
