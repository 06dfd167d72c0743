using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftwareFactory.Inspection.Members;

/// <summary>Lists what a C# file declares, in the order of its text. Binds nothing, so that a file alone is enough. Thread-safe.</summary>
public static class MemberReader
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>Reads a file. What cannot be parsed is left out; what stands in a branch that no symbol selects is not seen.</summary>
    public static IReadOnlyList<SourceMember> Read(string text) => [.. Declarations(text).Select(declaration => declaration.Member)];

    /// <summary>The declarations with their syntax.</summary>
    internal static IEnumerable<(SourceMember Member, MemberDeclarationSyntax Syntax)> Declarations(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, Options);
        foreach (var syntax in tree.GetRoot().DescendantNodes(IsContainer).OfType<MemberDeclarationSyntax>())
            foreach (var (name, kind) in DeclaredNames.Of(syntax))
            {
                var lines = tree.GetLineSpan(syntax.Span);
                yield return (new SourceMember(name, kind, MemberTokens.Of(syntax), syntax.SpanStart, syntax.Span.End, lines.StartLinePosition.Line + 1, lines.EndLinePosition.Line + 1), syntax);
            }
    }

    private static bool IsContainer(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax;
}
