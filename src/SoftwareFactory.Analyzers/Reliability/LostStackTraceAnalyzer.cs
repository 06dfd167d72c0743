using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;
using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>
/// SF4345: <c>throw e;</c> of a caught exception, which begins its stack trace anew; a new exception that carries only the caught one's message, or nothing of one that could be any; and a log that gets only the
/// message of an error. What is expected by its type may become another exception.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostStackTraceAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4345", "A stack trace is lost", "{0}: where it came from is lost. Rethrow with throw; or hand the exception to the new one.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4345.md");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(InspectThrow, OperationKind.Throw);
        context.RegisterOperationAction(InspectLog, OperationKind.Invocation);
    }

    private static void InspectThrow(OperationAnalysisContext operation)
    {
        var thrown = (IThrowOperation)operation.Operation;
        if (Clause(thrown) is not { } clause)
        {
            if (thrown.Exception?.Unwrapped() is ILocalReferenceOperation kept && BuiltText.Values(kept).Any(value => value.Unwrapped() is ILocalReferenceOperation caught && Clause(value)?.Locals.Contains(caught.Local, SymbolEqualityComparer.Default) == true))
                operation.ReportDiagnostic(Diagnostic.Create(Rule, thrown.Syntax.GetLocation(), $"throw {kept.Local.Name} begins its trace anew"));
            return;
        }

        if (thrown.Exception?.Unwrapped() is ILocalReferenceOperation local && clause.Locals.Contains(local.Local, SymbolEqualityComparer.Default))
            operation.ReportDiagnostic(Diagnostic.Create(Rule, thrown.Syntax.GetLocation(), $"throw {local.Local.Name} begins its trace anew"));
        else if (thrown.Exception is { } exception && IsInner(exception, clause))
            operation.ReportDiagnostic(Diagnostic.Create(Rule, thrown.Syntax.GetLocation(), "The inner exception begins its trace anew"));
        else if (thrown.Exception?.Unwrapped() is IObjectCreationOperation { Type: INamedTypeSymbol type } creation && CanCarry(type) && !Carries(creation, clause) && (IsOfMessage(creation, clause) || (CatchesAll(clause) && !Uses(clause.Handler, clause).Any())))
            operation.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), $"The {type.Name} does not carry what was caught"));
    }

    // throw e.InnerException ?? e;
    private static bool IsInner(IOperation exception, ICatchClauseOperation clause) => exception.Unwrapped() switch
    {
        IPropertyReferenceOperation { Property.Name: "InnerException", Instance: { } caught } => caught.Unwrapped() is ILocalReferenceOperation local && clause.Locals.Contains(local.Local, SymbolEqualityComparer.Default),
        ICoalesceOperation either => IsInner(either.Value, clause),
        _ => false,
    };

    private static void InspectLog(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is "LogError" or "LogCritical" or "Error" or "Fatal" && LogCall.Is(call) && Clause(call) is { } clause && !Carries(call, clause) && IsOfMessage(call, clause))
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), "The log gets the message only"));
    }

    private static ICatchClauseOperation? Clause(IOperation operation) => operation.Ancestors().TakeWhile(around => around is not (IAnonymousFunctionOperation or ILocalFunctionOperation)).OfType<ICatchClauseOperation>().FirstOrDefault();

    private static bool CatchesAll(ICatchClauseOperation clause) => clause.Filter is null && clause.ExceptionType is null or { Name: "Object" or "Exception", ContainingNamespace.Name: "System" };

    private static bool CanCarry(INamedTypeSymbol type) => type.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => parameter.Type.Name == "Exception"));

    private static IEnumerable<ILocalReferenceOperation> Uses(IOperation operation, ICatchClauseOperation clause) =>
        operation.Descendants().OfType<ILocalReferenceOperation>().Where(local => clause.Locals.Contains(local.Local, SymbolEqualityComparer.Default));

    // The exception itself, its text with its trace, or what was inside it; or it is kept beside the new one.
    private static bool Carries(IOperation operation, ICatchClauseOperation clause) => Uses(operation, clause).Any(use => use.Parent is not IPropertyReferenceOperation { Property.Name: "Message" });

    private static bool IsOfMessage(IOperation operation, ICatchClauseOperation clause) => Uses(operation, clause).Any();
}
