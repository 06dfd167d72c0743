using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Inspection.Project;
using OutputKind = SoftwareFactory.Core.Templates.OutputKind;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>
/// Whether an answer holds more of what makes the compiler's work grow exponentially than code that people write: lambdas in lambdas (each is bound once
/// for each overload around it), types made of twice the type before, texts made of twice the text before, loops in loops. Suspicion is no finding; it only asks for a trial.
/// </summary>
internal static class Suspicion
{
    private const int MaxLambdas = 4;
    private const int MaxLoops = 8;
    private const int MaxClauses = 20;
    private const double MaxDoublings = 16;

    private static readonly HashSet<string> Pairing = new(StringComparer.Ordinal) { "GroupBy", "Zip", "Create", "ToDictionary", "ToLookup", "Join", "GroupJoin", "Index", "AggregateBy" };

    internal static bool IsRaisedBy(PartContent part, ProjectCompilation project) =>
        part.Files.Where(file => file.Kind != OutputKind.Doc).Any(file => IsRaisedBy(file, project.Tree(file).GetRoot()));

    private static bool IsRaisedBy(RenderedFile file, SyntaxNode root)
    {
        var inSlots = root.DescendantNodes().Where(node => file.Spans.Any(slot => slot.Length > 0 && node.SpanStart >= slot.Start && node.Span.End <= slot.End)).ToList();
        return inSlots.Sum(Doublings) > MaxDoublings
            || inSlots.Any(node => node is TypeParameterListSyntax && Doubles(node))
            || inSlots.Exists(node => node is AnonymousFunctionExpressionSyntax && Depth<AnonymousFunctionExpressionSyntax>(node) > MaxLambdas)
            || inSlots.Exists(node => IsLoop(node) && node.AncestorsAndSelf().Count(IsLoop) > MaxLoops)
            || inSlots.OfType<QueryBodySyntax>().Any(body => body.Clauses.Count > MaxClauses);
    }

    private static double Doublings(SyntaxNode node) => node switch
    {
        TupleExpressionSyntax tuple => Math.Log2(tuple.Arguments.Count),
        AnonymousObjectCreationExpressionSyntax { Initializers.Count: > 1 } made => Math.Log2(made.Initializers.Count),
        VariableDeclaratorSyntax { Initializer.Value: var value, Parent.Parent: LocalDeclarationStatementSyntax { IsConst: true } or FieldDeclarationSyntax } =>
            Math.Log2(Math.Max(value.DescendantNodesAndSelf().Count(part => part is IdentifierNameSyntax), 1)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } when Pairing.Contains(name) => 1,
        _ => 0,
    };

    // A type parameter that stands in a type of two or more.
    private static bool Doubles(SyntaxNode parameters) =>
        ((TypeParameterListSyntax)parameters).Parameters.Select(parameter => parameter.Identifier.ValueText).ToHashSet(StringComparer.Ordinal) is var names
        && parameters.Parent!.DescendantNodes().Any(node => node is TupleTypeSyntax or TypeArgumentListSyntax { Arguments.Count: > 1 } or TupleExpressionSyntax
            && node.DescendantTokens().Count(token => names.Contains(token.ValueText)) > 1);

    private static int Depth<T>(SyntaxNode node) => node.AncestorsAndSelf().Count(around => around is T);

    private static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or TryStatementSyntax;
}
