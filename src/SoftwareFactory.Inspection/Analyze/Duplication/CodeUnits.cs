using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SoftwareFactory.Inspection.Compile;

namespace SoftwareFactory.Inspection.Analyze.Duplication;

/// <summary>Takes the bodies of members out of a tree. Of a part only what stands in its slots: the template's text is the same in all of its parts by design.</summary>
internal static class CodeUnits
{
    /// <summary>Fewer tokens are an idiom, not a duplicate.</summary>
    internal const int FewestTokens = 40;

    private const ushort Name = ushort.MaxValue;

    // A body of which every fifth token is a literal is a table: what it says stands in the literals.
    private const int LiteralsOfATable = 5;

    internal static IEnumerable<CodeUnit> Of(SyntaxTree tree, PartTree? part)
    {
        foreach (var node in tree.GetRoot().DescendantNodes(node => node is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax)))
            if (BodyOf(node) is { } body && Read(body, node, tree, part) is { } unit)
                yield return unit;
    }

    private static SyntaxNode? BodyOf(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody,
        PropertyDeclarationSyntax property => property.ExpressionBody,
        IndexerDeclarationSyntax indexer => indexer.ExpressionBody,
        _ => null,
    };

    private static CodeUnit? Read(SyntaxNode body, SyntaxNode member, SyntaxTree tree, PartTree? part)
    {
        var block = body as BlockSyntax;
        SyntaxToken[] tokens = [.. body.DescendantTokens(node => !IsGuard(node)).Where(token => token != block?.OpenBraceToken && token != block?.CloseBraceToken && !IsThis(token) && !IsTaste(token) && (part is null || IsInSlot(part, token.Span)))];
        if (tokens.Length < FewestTokens) return null;

        var own = OwnNames(member);
        var vocabulary = new Dictionary<string, int>(StringComparer.Ordinal);
        var isTable = tokens.Count(IsLiteral) * LiteralsOfATable >= tokens.Length;
        foreach (var token in tokens)
            if ((token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText != "var" && !own.Contains(token.ValueText)) || (isTable && IsLiteral(token)))
                vocabulary[token.ValueText] = vocabulary.GetValueOrDefault(token.ValueText) + 1;
        return new CodeUnit(FullName(member), tree, member.Span, TextSpan.FromBounds(tokens[0].SpanStart, tokens[^1].Span.End), part, [.. tokens.Select(Code)], vocabulary);
    }

    // What is refused at the door looks alike everywhere, and should.
    private static bool IsGuard(SyntaxNode node) => node switch
    {
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } } => name.StartsWith("ThrowIf", StringComparison.Ordinal),
        IfStatementSyntax { Else: null, Statement: ThrowStatementSyntax or BlockSyntax { Statements: [ThrowStatementSyntax] } } => true,
        _ => false,
    };

    private static bool IsInSlot(PartTree part, TextSpan span) => part.File.Spans.Any(slot => slot.Start <= span.Start && span.End <= slot.End);

    private static bool IsThis(SyntaxToken token) =>
        token.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? token == access.OperatorToken : token.Parent is ThisExpressionSyntax { Parent: MemberAccessExpressionSyntax };

    // Braces around one statement, and what is in the angle brackets of a variable's type, where another writes var.
    private static bool IsTaste(SyntaxToken token) =>
        token.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken && token.Parent is BlockSyntax { Statements.Count: 1, Parent: IfStatementSyntax or ElseClauseSyntax or ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax }
        || (token.Parent?.FirstAncestorOrSelf<TypeArgumentListSyntax>() is { } arguments && arguments.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax).Any(node => node is TypeSyntax && node.Parent is VariableDeclarationSyntax));

    // Types are names, whether the language or a library has them.
    private static ushort Code(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsPredefinedType(token.Kind()) ? Name : (ushort)token.RawKind;

    private static bool IsLiteral(SyntaxToken token) => token.Kind() is SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken;

    private static HashSet<string> OwnNames(SyntaxNode member) =>
    [
        .. member.DescendantNodesAndSelf().Select(node => node switch
        {
            ParameterSyntax parameter => parameter.Identifier.ValueText,
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            SingleVariableDesignationSyntax variable => variable.Identifier.ValueText,
            ForEachStatementSyntax each => each.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            CatchDeclarationSyntax caught => caught.Identifier.ValueText,
            FromClauseSyntax from => from.Identifier.ValueText,
            LetClauseSyntax let => let.Identifier.ValueText,
            TypeParameterSyntax type => type.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            _ => "",
        }),
    ];

    private static string FullName(SyntaxNode member) => string.Join('.', member.AncestorsAndSelf().Select(NameOf).Where(name => name.Length > 0).Reverse());

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax => "new",
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        IndexerDeclarationSyntax => "this[]",
        OperatorDeclarationSyntax operation => $"operator {operation.OperatorToken.ValueText}",
        ConversionOperatorDeclarationSyntax conversion => $"operator {conversion.Type}",
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        _ => "",
    };
}
