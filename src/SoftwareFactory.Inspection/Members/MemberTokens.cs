using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Inspection.Members;

/// <summary>
/// What a declaration says, whatever it looks like: the SHA-256 of the texts of its tokens, one a line, LF. White space, comments and documentation
/// take no part, nor does the indentation of a raw string, which formatters move. The kinds of the tokens take no part either: they follow from the
/// texts, and compilers of different versions name some of them differently.
/// </summary>
public static class MemberTokens
{
    internal static Digest Of(SyntaxNode declaration)
    {
        var text = new StringBuilder();
        foreach (var token in declaration.DescendantTokens()) text.Append(TextOf(token)).Append('\n');
        return Digest.OfText(text.ToString());
    }

    private static string TextOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => $"\"\"\"{token.ValueText}",
        SyntaxKind.InterpolatedStringTextToken => token.ValueText,
        SyntaxKind.InterpolatedRawStringEndToken => token.Text.Trim(),
        _ => token.Text,
    };
}
