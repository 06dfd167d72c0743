using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Project;
using OutputKind = SoftwareFactory.Core.Templates.OutputKind;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>
/// Proves that the template's own text still means what it says (SF4105): every name outside the slots binds to the symbol that it binds to
/// when the slots hold their defaults. A local function, an overload, a type or an operator in a slot that takes over a name of the template
/// compiles, and does something else. What binds to nothing without an answer is the answer's to declare.
/// </summary>
internal sealed class BindingEquivalence(ProjectCompilation project, CSharpCompilation filled, IReadOnlyList<PartTree> parts)
{
    private readonly Dictionary<SyntaxTree, PartTree> _parts = parts.ToDictionary(part => part.Tree);

    internal IEnumerable<Finding> Find(CancellationToken cancellation)
    {
        var judged = parts.Where(part => part.File.Kind != OutputKind.Doc && part.File.Spans.Any(span => span.Length > 0)).ToArray();
        var defaults = judged.Select(part => project.Tree(Default(part))).ToArray();
        var standard = filled.RemoveSyntaxTrees(judged.Select(part => part.Tree)).AddSyntaxTrees(defaults);
        return ProjectCompilation.Concurrently([.. judged.Zip(defaults)], pair => Compare(pair.First, pair.Second, standard, cancellation)).SelectMany(found => found);
    }

    private List<Finding> Compare(PartTree part, SyntaxTree standardTree, CSharpCompilation standard, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        var now = TemplateNames.Of(part.Tree, part.File.Spans);
        var then = TemplateNames.Of(standardTree, Default(part).Spans);
        var (filledModel, standardModel) = (filled.GetSemanticModel(part.Tree), standard.GetSemanticModel(standardTree));
        foreach (var (node, before) in now.Zip(then))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (actual, expected) in Symbols(filledModel, node).Zip(Symbols(standardModel, before)))
            {
                if (actual is null || expected is null || Text(actual) == Text(expected)) continue;
                var declaring = Declaring(actual);
                if (declaring is null && Receiver(filledModel, node) != Receiver(standardModel, before)) continue;

                findings.Add(declaring is var (owner, place)
                    ? owner.Find(Rules.TemplateRebound, FindingLevel.Error, place.SourceSpan, $"{Text(actual)} takes over what the template at {part.File.Path}, {TextPosition.Of(part.File.Text, node.SpanStart)} means by {Text(expected)}")
                    : part.Find(Rules.TemplateRebound, FindingLevel.Error, node.Span, $"the template means {Text(expected)}, and with this answer it is {Text(actual)}"));
            }
        }

        return findings;
    }

    private static Core.Templates.RenderedFile Default(PartTree part) => part.Part.DefaultFiles.First(file => file.Path == part.File.Path);

    private static IEnumerable<ISymbol?> Symbols(SemanticModel model, SyntaxNode node) => node switch
    {
        IdentifierNameSyntax { IsVar: true } => [],
        CommonForEachStatementSyntax loop when model.GetForEachStatementInfo(loop) is var info => [info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty],
        AwaitExpressionSyntax wait => [model.GetAwaitExpressionInfo(wait).GetAwaiterMethod],
        CastExpressionSyntax cast => [model.GetConversion(cast.Expression).MethodSymbol],
        _ => [model.GetSymbolInfo(node).Symbol],
    };

    // Of a member's name the receiver's type, which an answer may rightly decide: var x = ⟪expression⟫; x.ToString();
    private static string? Receiver(SemanticModel model, SyntaxNode node)
    {
        var operand = node switch
        {
            { Parent: MemberAccessExpressionSyntax access } when access.Name == node => access.Expression,
            { Parent: MemberBindingExpressionSyntax { Parent: var inner } } => inner?.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            ElementAccessExpressionSyntax access => access.Expression,
            BinaryExpressionSyntax binary => binary.Left,
            PrefixUnaryExpressionSyntax unary => unary.Operand,
            PostfixUnaryExpressionSyntax unary => unary.Operand,
            AssignmentExpressionSyntax assignment => assignment.Left,
            CommonForEachStatementSyntax loop => loop.Expression,
            AwaitExpressionSyntax wait => wait.Expression,
            CastExpressionSyntax cast => cast.Expression,
            _ => null,
        };
        return operand is null ? null : model.GetTypeInfo(operand).Type?.ToDisplayString();
    }

    private (PartTree Owner, Location Place)? Declaring(ISymbol symbol) => symbol.OriginalDefinition.Locations
        .Where(location => location.SourceTree is { } tree && _parts.TryGetValue(tree, out var part) && part.SlotAt(location.SourceSpan) is not null)
        .Select(location => ((PartTree, Location)?)(_parts[location.SourceTree!], location))
        .FirstOrDefault();

    private static string Text(ISymbol symbol) => $"{symbol.Kind} {symbol.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)}";
}
