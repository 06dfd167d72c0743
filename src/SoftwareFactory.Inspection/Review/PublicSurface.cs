using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftwareFactory.Inspection.Review;

/// <summary>What other code sees of a file: its public and protected declarations without their bodies.</summary>
internal static class PublicSurface
{
    /// <summary>Each declaration as one line, with the names of what it stands in.</summary>
    internal static HashSet<string> Of(SyntaxNode root) => root.DescendantNodes(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax))
        .OfType<MemberDeclarationSyntax>()
        .Where(IsSeen)
        .Select(member => $"{string.Join('.', member.Ancestors().Select(Name).Where(name => name.Length > 0).Reverse())} {Head(member)}")
        .ToHashSet(StringComparer.Ordinal);

    // A member of an interface or an enum has no modifier and is seen all the same.
    private static bool IsSeen(MemberDeclarationSyntax member) => member is not BaseNamespaceDeclarationSyntax
        && (member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword) || member.Parent is InterfaceDeclarationSyntax or EnumDeclarationSyntax);

    private static string Name(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        _ => "",
    };

    private static string Head(MemberDeclarationSyntax member)
    {
        var end = member switch
        {
            BaseTypeDeclarationSyntax type => type.OpenBraceToken.SpanStart,
            BaseMethodDeclarationSyntax method => (method.Body ?? (SyntaxNode?)method.ExpressionBody)?.SpanStart ?? method.Span.End,
            PropertyDeclarationSyntax { ExpressionBody: { } body } => body.SpanStart,
            PropertyDeclarationSyntax { Initializer: { } value } => value.SpanStart,
            _ => member.Span.End,
        };
        return string.Join(' ', member.DescendantTokens(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax)).Where(token => token.SpanStart < end || end == 0).Select(token => token.Text));
    }
}
