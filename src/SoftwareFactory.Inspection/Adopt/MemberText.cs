using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Inspection.Adopt;

/// <summary>The text of members as it stands in the file, indented as the template <c>function</c> wants it.</summary>
internal static class MemberText
{
    private const int OfStatements = 8;
    private const int OfContinuation = 12;
    private const int OfMembers = 4;

    /// <summary>The statements of a method; of an expression body the statement that it is short for.</summary>
    internal static string Body(MethodDeclarationSyntax method)
    {
        if (method.Body is { } block) return Indented(Lines(method.SyntaxTree, block.OpenBraceToken.Span.End, block.CloseBraceToken.SpanStart), OfStatements);
        var expression = method.ExpressionBody!.Expression;
        var returns = expression is not ThrowExpressionSyntax && !GivesNothing(method);
        var lines = Lines((returns ? "return " : "") + $"{expression.WithoutTrivia()};");
        return string.Join('\n', lines is [var only] ? [Indented([only], OfStatements)] : [Indented(lines[..1], OfStatements), Indented(lines[1..], OfContinuation)]);
    }

    /// <summary>The class's other members in their order, with their comments, a blank line between.</summary>
    internal static string Helpers(ClassDeclarationSyntax type, MethodDeclarationSyntax method) =>
        string.Join("\n\n", type.Members.Where(other => other != method).Select(other => Indented(Lines(other.SyntaxTree, other.FullSpan.Start, other.Span.End), OfMembers)));

    /// <summary>A member as an obstacle names it.</summary>
    internal static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        _ => member.Kind().ToString(),
    };

    /// <summary>Literals whose value holds the indentation of their lines.</summary>
    internal static IEnumerable<SyntaxToken> MultiLineStrings(SyntaxNode root) =>
        root.DescendantTokens().Where(token => token.Text.Contains('\n', StringComparison.Ordinal) && (token.IsKind(SyntaxKind.StringLiteralToken) || token is { RawKind: (int)SyntaxKind.InterpolatedStringTextToken, Parent.Parent: InterpolatedStringExpressionSyntax { StringStartToken.RawKind: (int)SyntaxKind.InterpolatedVerbatimStringStartToken } }));

    private static bool GivesNothing(MethodDeclarationSyntax method) =>
        method.ReturnType.ToString() == "void" || (method.Modifiers.Any(SyntaxKind.AsyncKeyword) && method.ReturnType is not GenericNameSyntax and not QualifiedNameSyntax { Right: GenericNameSyntax });

    private static string[] Lines(SyntaxTree tree, int start, int end) => Lines(tree.GetText().ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(start, end)));

    private static string[] Lines(string text) => [.. LineEndings.Normalize(text).Split('\n').Select(line => line.TrimEnd())];

    /// <summary>Without blank lines around, and with the least indented line at the indentation wanted. A first line that begins behind a brace has none of its own.</summary>
    private static string Indented(string[] lines, int indentation)
    {
        var kept = lines.SkipWhile(line => line.Length == 0).Reverse().SkipWhile(line => line.Length == 0).Reverse().ToArray();
        var starts = kept.Select((line, i) => (line, i)).Where(pair => pair.line.Length > 0 && (pair.i > 0 || char.IsWhiteSpace(pair.line[0]))).Select(pair => pair.line.Length - pair.line.TrimStart().Length);
        var least = starts.DefaultIfEmpty(0).Min();
        return string.Join('\n', kept.Select(line => line.Length == 0 ? "" : new string(' ', indentation) + line[Math.Min(least, line.Length - line.TrimStart().Length)..]));
    }
}
