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
/// compiles, and does something else; so does one that takes over what the compiler calls without a name, or a name in the project's own sources. What binds to
/// nothing without an answer is the answer's to declare.
/// </summary>
internal sealed class BindingEquivalence(ProjectCompilation project, CSharpCompilation filled, IReadOnlyList<PartTree> parts)
{
    // Words of the language until somebody declares them.
    private static readonly HashSet<string> Contextual = new(StringComparer.Ordinal) { "var", "nameof", "dynamic", "notnull", "unmanaged", "_" };

    private readonly DeclaredPlaces _now = new(parts);

    internal IEnumerable<Finding> Find(CancellationToken cancellation)
    {
        var judged = parts.Where(part => part.File.Kind != OutputKind.Doc && part.File.Spans.Any(span => span.Length > 0)).ToArray();
        PartTree[] defaults = [.. judged.Select(part => new PartTree(part.Part, Default(part), project.Tree(Default(part))))];
        var standard = filled.RemoveSyntaxTrees(judged.Select(part => part.Tree)).AddSyntaxTrees(defaults.Select(part => part.Tree));
        var then = new DeclaredPlaces(defaults);
        return
        [
            .. ProjectCompilation.Concurrently([.. judged.Zip(defaults)], pair => Compare(pair.First, pair.Second, standard, then, cancellation)).SelectMany(found => found),
            .. Elsewhere(judged, standard, then, cancellation),
        ];
    }

    private List<Finding> Compare(PartTree part, PartTree before, CSharpCompilation standard, DeclaredPlaces then, CancellationToken cancellation)
    {
        var (filledModel, standardModel) = (filled.GetSemanticModel(part.Tree), standard.GetSemanticModel(before.Tree));
        var findings = TypesOfTemplates.Find((part, filledModel, _now), (before.Tree, standardModel, then)).ToList();
        foreach (var (node, was) in TemplateNames.Of(part.Tree, part.File.Spans).Zip(TemplateNames.Of(before.Tree, before.File.Spans)))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (actual, expected) in TemplateSymbols.Of(filledModel, node).Zip(TemplateSymbols.Of(standardModel, was)))
            {
                if (actual is null || (expected is null ? IsTheAnswers(node, actual, filledModel, was, standardModel) : IsSame(actual, expected, then))) continue;
                var declaring = _now.InAnswer(actual);
                if ((declaring is null || IsOwnConstructor(actual)) && Receiver(filledModel, node) != Receiver(standardModel, was)) continue;

                findings.Add(declaring is var (owner, place)
                    ? TakenOver(owner, place, actual, expected, part.File.Path, TextPosition.Of(part.File.Text, node.SpanStart))
                    : part.Find(Rules.TemplateRebound, FindingLevel.Error, node.Span, $"the template means {Text(expected!)}, and with this answer it is {Text(actual)}") with { Related = Was(expected) });
            }
        }

        return findings;
    }

    // The project's own sources, and parts without answers: only names that answers declare can be taken over there.
    private IEnumerable<Finding> Elsewhere(PartTree[] judged, CSharpCompilation standard, DeclaredPlaces then, CancellationToken cancellation)
    {
        var names = judged.SelectMany(part => DeclaredNames.Of(part).Concat(DeclaredNames.Given(part))).ToHashSet(StringComparer.Ordinal);
        if (names.Count == 0) return [];

        var answered = judged.Select(part => part.Tree).ToHashSet();
        return ProjectCompilation.Concurrently([.. filled.SyntaxTrees.Where(tree => !answered.Contains(tree))], tree => Elsewhere(tree, names, standard, then, cancellation)).SelectMany(found => found);
    }

    private List<Finding> Elsewhere(SyntaxTree tree, HashSet<string> names, CSharpCompilation standard, DeclaredPlaces then, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        var models = new Lazy<(SemanticModel Now, SemanticModel Then)>(() => (filled.GetSemanticModel(tree), standard.GetSemanticModel(tree)));
        foreach (var node in Met(tree.GetRoot(cancellation), names))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (actual, expected) in TemplateSymbols.Of(models.Value.Now, node).Zip(TemplateSymbols.Of(models.Value.Then, node)))
            {
                if (actual is not null && expected is not null && !IsSame(actual, expected, then) && (_now.Named(actual) ?? (IsOfTemplate(actual) ? null : _now.InAnswer(actual))) is var (owner, place))
                    findings.Add(TakenOver(owner, place, actual, expected, project.DisplayPath(tree.FilePath), TextPosition.Of(tree.ToString(), node.SpanStart)));
            }
        }

        return findings;
    }

    // Where a name of an answer is written, and where the compiler calls one that nobody writes.
    private static IEnumerable<SyntaxNode> Met(SyntaxNode root, HashSet<string> names) =>
        root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText)).Select(token => token.Parent).OfType<SimpleNameSyntax>()
            .Concat(names.Overlaps(TemplateNames.Unwritten) ? root.DescendantNodes().Where(TemplateNames.CallsUnwritten) : []);

    // Whoever uses a part's own type means what its answer makes of it: an override of ToString takes nothing over.
    private bool IsOfTemplate(ISymbol member) => member.ContainingType is { } type && _now.InTemplate(type) is not null;

    private Finding TakenOver(PartTree owner, Location place, ISymbol actual, ISymbol? expected, string path, TextPosition position) =>
        owner.Find(Rules.TemplateRebound, FindingLevel.Error, place.SourceSpan, $"{Text(actual)} takes over what {path}, {position} means by {(expected is null ? actual.Name : Text(expected))}") with
        {
            Related = [new(new SourceLocation(path, position.Line, position.Column), "The name stands here."), .. Was(expected)],
        };

    // Nothing for what a library declares.
    private IReadOnlyList<RelatedPlace> Was(ISymbol? expected) =>
        expected?.Locations.FirstOrDefault(location => location.IsInSource)?.GetLineSpan() is { } place
            ? [new(new SourceLocation(project.DisplayPath(place.Path), place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1), $"{expected.Name} is declared here.")]
            : [];

    // A symbol without its fellow is the answer's to declare, unless the language has a meaning for the word, or for the place: two numbers are compared without anybody's operator.
    private bool IsTheAnswers(SyntaxNode node, ISymbol actual, SemanticModel model, SyntaxNode was, SemanticModel standard)
    {
        if (_now.InAnswer(actual) is null) return true;
        return node is SimpleNameSyntax
            ? node is not IdentifierNameSyntax name || !Contextual.Contains(name.Identifier.ValueText)
            : Receiver(model, node) != Receiver(standard, was) || Types(model, node) != Types(standard, was) || standard.GetDiagnostics(was.Span).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    // An operator gives what it is declared to give.
    private static (string?, string?) Types(SemanticModel model, SyntaxNode node) =>
        model.GetTypeInfo(node) is var info ? (node is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax ? null : info.Type?.ToDisplayString(), info.ConvertedType?.ToDisplayString()) : default;

    // An answer that names a type to make may name one that an answer declares.
    private bool IsOwnConstructor(ISymbol actual) => actual is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } made } && _now.InAnswer(made) is not null;

    // Two of one name may still be two: a type of a file hides one of the project.
    private bool IsSame(ISymbol actual, ISymbol expected, DeclaredPlaces then)
    {
        if (_now.InTemplate(actual) is { } now && then.InTemplate(expected) is { } was) return now == was;
        return Text(actual) == Text(expected) && _now.InAnswer(actual) is null == then.InAnswer(expected) is null;
    }

    private static Core.Templates.RenderedFile Default(PartTree part) => part.Part.DefaultFiles.First(file => file.Path == part.File.Path);

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
            BaseObjectCreationExpressionSyntax creation => creation,
            _ => null,
        };
        return operand is null ? null : model.GetTypeInfo(operand).Type?.ToDisplayString();
    }

    private static string Text(ISymbol symbol) => $"{symbol.Kind} {symbol.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)}";
}
