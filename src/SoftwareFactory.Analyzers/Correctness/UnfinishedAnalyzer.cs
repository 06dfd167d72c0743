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

    private static readonly Regex ToDo = new(@"(?:\b(?:TODO|FIXME|HACK|XXX)\b|\bnot (?:yet )?implemented(?: yet)?[.!\s*/]*$|\bfor now,? (?:we|just|return)|\b(?:a|this is|just|as) (?:a )?placeholder\b(?! (?:for|in|of|that|which|with|name|text|value))|\bplaceholder (?:code|implementation|logic)|\b(?:rest of (?:the )?|remaining |your )(?:code|implementation|logic)(?: (?:here|goes|stays|remains)|[.!\s*/]*$)|\bimplement(?:ed)?(?: this| it)? later\b|\b(?:would|should|will) go here\b|\b(?:dummy|stub|mock|fake) (?:implementation|logic)\b|\btemporary (?:hack|workaround|solution|fix)\b|\bin production,? (?:you|we|this|it) (?:would|should)\b|\bnot (?:handled|supported|done) yet\b|\bin a real (?:application|implementation|world))", RegexOptions.None, TimeSpan.FromSeconds(1));

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
            var text = comment.ToString();

            // Where nobody asks for documentation, its comments are comments like any other.
            if (!text.StartsWith("///", StringComparison.Ordinal) && !text.StartsWith("/**", StringComparison.Ordinal) && ToDo.IsMatch(text)) context.ReportDiagnostic(Diagnostic.Create(Rule, comment.GetLocation(), "A comment says that something is still to do"));
        }
    }
}
