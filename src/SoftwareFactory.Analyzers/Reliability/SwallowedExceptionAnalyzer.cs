using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>
/// SF4333: a <c>catch</c> of everything, or of everything but a few, that neither throws, nor uses the exception, nor records that there was one; and an empty <c>catch</c> of one type
/// without a comment that says why. A cancellation may be caught and left.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwallowedExceptionAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4333", "An exception is swallowed", "Whatever went wrong here is lost. Let it pass, or catch what is expected and say what came of it.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4333.md");

    private static readonly string[] Recording = ["Log", "Report", "Record", "Track", "Trace", "Write", "Fail", "Warn", "Error", "Critical", "TrySet", "SetException", "Print", "Notify", "Capture", "Handle"];

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Inspect, OperationKind.CatchClause);

    private static void Inspect(OperationAnalysisContext context)
    {
        var clause = (ICatchClauseOperation)context.Operation;
        if (clause.Syntax is not CatchClauseSyntax syntax) return;

        var catchesAll = (clause.Filter is null || OnlyExcludes(clause.Filter)) && clause.ExceptionType is null or { Name: "Object" or "Exception" or "SystemException", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
        var swallows = catchesAll ? !IsUsed(clause) : syntax.Block.Statements.Count == 0 && !IsCancellation(clause.ExceptionType) && !HasComment(syntax.Block);
        if (swallows) context.ReportDiagnostic(Diagnostic.Create(Rule, syntax.CatchKeyword.GetLocation()));
    }

    // when (e is not OutOfMemoryException): everything else.
    private static bool OnlyExcludes(IOperation filter) => filter.Unwrapped() switch
    {
        IIsPatternOperation { Pattern: INegatedPatternOperation } => true,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand } => operand.Unwrapped() is IIsTypeOperation or IIsPatternOperation,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => OnlyExcludes(both.LeftOperand) && OnlyExcludes(both.RightOperand),
        _ => false,
    };

    private static bool IsUsed(ICatchClauseOperation clause) => clause.Handler.Descendants().Any(operation => operation switch
    {
        IThrowOperation => true,
        ILocalReferenceOperation local => clause.Locals.Contains(local.Local, SymbolEqualityComparer.Default) && local.Parent is not ISimpleAssignmentOperation { Target: IDiscardOperation },
        IInvocationOperation call => Recording.Any(word => call.TargetMethod.Name.StartsWith(word, StringComparison.Ordinal)),
        _ => false,
    });

    private static bool IsCancellation(ITypeSymbol? type) => type is { Name: "OperationCanceledException" or "TaskCanceledException" };

    private static bool HasComment(BlockSyntax block) =>
        block.DescendantTrivia().Any(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia);
}
