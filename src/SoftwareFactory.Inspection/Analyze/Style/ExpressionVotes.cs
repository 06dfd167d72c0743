using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftwareFactory.Inspection.Analyze.Style;

/// <summary>How expressions are written: null checks and guards, texts, <c>this.</c>, <c>new</c>, collections, LINQ, names of built-in types, awaiting.</summary>
internal static class ExpressionVotes
{
    private static readonly FrozenSet<string> BuiltIn = FrozenSet.Create(StringComparer.Ordinal, "String", "Int32", "Int64", "Boolean", "Object", "Decimal", "Double", "Char", "Byte");
    private static readonly FrozenSet<string> Operators = FrozenSet.Create(StringComparer.Ordinal, "Select", "Where", "SelectMany", "OrderBy", "OrderByDescending", "GroupBy", "Any", "All", "Sum", "ToList", "ToArray", "ToDictionary", "First", "FirstOrDefault", "Aggregate");

    internal static void Of(SyntaxNode node, List<StyleVote> votes)
    {
        if (Choice(node) is ({ } convention, { } choice)) votes.Add(new(convention, choice, node.Span));
        if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } && Operators.Contains(name))
        {
            votes.Add(new("LINQ", "method calls", node.Span));
            votes.Add(new("walking through collections", "LINQ", node.Span));
        }
    }

    private static (string? Convention, string? Choice) Choice(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison when IsNull(comparison.Left) || IsNull(comparison.Right) => ("null checks", "== null"),
        IsPatternExpressionSyntax { Pattern: var pattern } when IsNull(pattern) => ("null checks", "is null"),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ThrowIfNull" } } => ("guards against null", "ThrowIfNull"),
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax { Identifier.ValueText: "ArgumentNullException" }, Parent: ThrowStatementSyntax or ThrowExpressionSyntax } => ("guards against null", "throw new ArgumentNullException"),
        InterpolatedStringExpressionSyntax { Contents: var contents } when contents.Any(part => part is InterpolationSyntax) => ("texts of parts", "$\"…\""),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when sum.Parent is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } && IsConcatenation(sum) => ("texts of parts", "+"),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Format", Expression: var type } } when type.ToString() is "string" or "String" => ("texts of parts", "string.Format"),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } => ("fields", "with this."),
        IdentifierNameSyntax { Identifier.ValueText: ['_', _, ..], Parent: not (MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } or NameColonSyntax) } => ("fields", "without this."),
        ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax } => ("new, where the type is written", "new()"),
        ObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: var type } } } } created when type.ToString() == created.Type.ToString() => ("new, where the type is written", "new T()"),
        CollectionExpressionSyntax => ("collections", "[…]"),
        ImplicitArrayCreationExpressionSyntax or ArrayCreationExpressionSyntax { Initializer: not null } or ObjectCreationExpressionSyntax { Initializer.RawKind: (int)SyntaxKind.CollectionInitializerExpression } when !IsOfVar(node) => ("collections", "new … { … }"),
        QueryExpressionSyntax => ("LINQ", "from … select"),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty", Expression: var type } when type.ToString() is "string" or "String" => ("empty texts", "string.Empty"),
        LiteralExpressionSyntax { Token.ValueText: "", RawKind: (int)SyntaxKind.StringLiteralExpression } when !MustBeConstant(node) => ("empty texts", "\"\""),
        PredefinedTypeSyntax => ("names of built-in types", "string, int…"),
        IdentifierNameSyntax { Identifier.ValueText: var name } when BuiltIn.Contains(name) && IsType(node) => ("names of built-in types", "String, Int32…"),
        AwaitExpressionSyntax awaited => ("await", awaited.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } } ? "with ConfigureAwait" : "without ConfigureAwait"),
        _ => (null, null),
    };

    private static bool IsType(SyntaxNode name) =>
        name.Parent is VariableDeclarationSyntax or ParameterSyntax or MethodDeclarationSyntax or CastExpressionSyntax or TypeArgumentListSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Expression == name);

    private static bool IsNull(PatternSyntax pattern) => pattern is UnaryPatternSyntax negated ? IsNull(negated.Pattern) : pattern is ConstantPatternSyntax constant && IsNull(constant.Expression);

    private static bool IsNull(ExpressionSyntax value) => value.IsKind(SyntaxKind.NullLiteralExpression);

    private static bool IsConcatenation(BinaryExpressionSyntax sum)
    {
        ExpressionSyntax[] operands = [.. Operands(sum)];
        return operands.Any(IsText) && !operands.All(IsText);
    }

    private static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax sum)
    {
        for (; sum is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } pair; sum = pair.Left) yield return pair.Right;
        yield return sum;
    }

    private static bool IsText(ExpressionSyntax value) => value.IsKind(SyntaxKind.StringLiteralExpression) || value is InterpolatedStringExpressionSyntax;

    private static bool IsOfVar(SyntaxNode value) => value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } };

    private static bool MustBeConstant(SyntaxNode value) => value.Parent is AttributeArgumentSyntax or ConstantPatternSyntax or CaseSwitchLabelSyntax or EqualsValueClauseSyntax { Parent: ParameterSyntax } || value.FirstAncestorOrSelf<FieldDeclarationSyntax>()?.Modifiers.Any(SyntaxKind.ConstKeyword) == true;
}
