using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Inspection.Compile;

namespace SoftwareFactory.Inspection.Test.Mutation;

/// <summary>
/// Writes all mutants of a file into it at once, each behind a question that is answered while the program runs (Untch, Offutt, Harrold: Mutation Analysis Using Mutant Schemata,
/// 1993): one compilation serves them all. Loops and functions count their steps, so that a mutant without an end is ended by the count and not by a clock. Not thread-safe.
/// </summary>
internal sealed class MutantWriter : CSharpSyntaxRewriter
{
    /// <summary>The annotation of what a mutant put in; its data is the mutant's number.</summary>
    internal const string Annotation = "mutant";

    private static readonly IdentifierNameSyntax Discard = SyntaxFactory.IdentifierName(SyntaxFactory.Identifier(default, SyntaxKind.UnderscoreToken, "_", "_", default));

    private readonly ILookup<SyntaxNode, Mutant> _mutants;
    private readonly PartTree _part;

    private MutantWriter(PartTree part, IEnumerable<Mutant> mutants)
    {
        _part = part;
        _mutants = mutants.ToLookup(mutant => mutant.Node);
    }

    internal static SyntaxTree Write(PartTree part, IEnumerable<Mutant> mutants)
    {
        var root = new MutantWriter(part, mutants).Visit(part.Tree.GetRoot())!;
        return part.Tree.WithRootAndOptions(root, part.Tree.Options);
    }

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        var written = base.Visit(node);
        if (node is null || written is null) return written;
        foreach (var mutant in _mutants[node])
            written = (node, written) switch
            {
                (ExpressionSyntax, ExpressionSyntax now) => Choice(mutant, now),
                (StatementSyntax, StatementSyntax now) => Without(mutant, now),
                _ => written,
            };

        return written is StatementSyntax statement && IsCounted((StatementSyntax)node) ? Counted(statement) : written;
    }

    // An expression that stands as a statement has to be one after it was changed, too.
    private static ExpressionSyntax Choice(Mutant mutant, ExpressionSyntax now)
    {
        var choice = SyntaxFactory.ParseExpression($"(global::SoftwareFactory.Mutants.Mutant.Is({Text(mutant.Number)}) ? {(mutant.Now == "default!" ? mutant.Now : $"({mutant.Now})")} : ({now.ToFullString()}\n))");
        if (mutant.Node.Parent is ExpressionStatementSyntax or ForStatementSyntax && mutant.Node is AssignmentExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax && !IsForCondition(mutant.Node))
            choice = SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, Discard, choice);
        return Keep(now, choice).WithAdditionalAnnotations(Mark(mutant)).WithTriviaFrom(now);
    }

    private static bool IsForCondition(SyntaxNode node) => node.Parent is ForStatementSyntax loop && loop.Condition == node;

    private static IfStatementSyntax Without(Mutant mutant, StatementSyntax now) =>
        SyntaxFactory.IfStatement(
                SyntaxFactory.ParseExpression($"!global::SoftwareFactory.Mutants.Mutant.Is({Text(mutant.Number)})"),
                now.WithoutLeadingTrivia())
            .WithLeadingTrivia(now.GetLeadingTrivia())
            .WithAdditionalAnnotations(Mark(mutant));

    // Parsed anew, so the marks of the mutants inside have to be set again.
    private static ExpressionSyntax Keep(ExpressionSyntax now, ExpressionSyntax choice)
    {
        if (choice.DescendantNodesAndSelf().OfType<ConditionalExpressionSyntax>().FirstOrDefault()?.WhenFalse is not ParenthesizedExpressionSyntax place) return choice;
        return choice.ReplaceNode(place.Expression, now.WithoutTrivia());
    }

    private bool IsCounted(StatementSyntax statement) => statement.Parent switch
    {
        WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax => IsInSlot(statement),
        BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax => statement is BlockSyntax body && body.Statements.Any(IsInSlot),
        _ => false,
    };

    private bool IsInSlot(SyntaxNode node) => _part.File.Spans.Any(slot => slot.Start <= node.SpanStart && node.Span.End <= slot.End);

    private static BlockSyntax Counted(StatementSyntax statement)
    {
        var count = SyntaxFactory.ParseStatement("global::SoftwareFactory.Mutants.Mutant.Step();");
        return statement is BlockSyntax block ? block.WithStatements(block.Statements.Insert(0, count)) : SyntaxFactory.Block(count, statement);
    }

    private static SyntaxAnnotation Mark(Mutant mutant) => new(Annotation, Text(mutant.Number));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
