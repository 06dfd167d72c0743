using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Correctness;

/// <summary>SF4368: <c>NotImplementedException</c>, and comments that say that something is still to do.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnfinishedAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4368", "The code is not finished", "{0}. Finish it, or throw NotSupportedException where it is never to be.",
        Correctness, DiagnosticSeverity.Warning, true, helpLinkUri: $"{Pages}SF4368.md");

    private static readonly Regex ToDo = new(@"(?:\b(?:TODO|FIXME|HACK|XXX)\b|not implemented|for now,? (?:we|just|return)|placeholder|(?:rest of|your) (?:the )?(?:code|implementation|logic)|in a real (?:application|implementation|world))", RegexOptions.None, TimeSpan.FromSeconds(1));

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(operation =>
        {
            if (((IThrowOperation)operation.Operation).Exception?.Unwrapped() is IObjectCreationOperation { Type: { Name: "NotImplementedException", ContainingNamespace.Name: "System" } } exception)
                operation.ReportDiagnostic(Diagnostic.Create(Rule, exception.Syntax.GetLocation(), "It throws NotImplementedException"));
        }, OperationKind.Throw);
        context.RegisterSyntaxTreeAction(Inspect);
    }

    private static void Inspect(SyntaxTreeAnalysisContext context)
    {
        foreach (var comment in context.Tree.GetRoot(context.CancellationToken).DescendantTrivia().Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia))
        {
            if (ToDo.IsMatch(comment.ToString())) context.ReportDiagnostic(Diagnostic.Create(Rule, comment.GetLocation(), "A comment says that something is still to do"));
        }
    }
}
