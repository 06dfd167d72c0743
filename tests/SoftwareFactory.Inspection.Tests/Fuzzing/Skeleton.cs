using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Tests.Fuzzing;

/// <summary>
/// What a file says outside its slots, found in another way than the gate finds it: every token with its text and the declarations that it
/// stands in, and every directive. Two fillings of a template have one skeleton, or an answer has left its slot.
/// </summary>
internal static class Skeleton
{
    internal static IReadOnlyList<string> Of(RenderedFile file, CSharpParseOptions options)
    {
        var root = CSharpSyntaxTree.ParseText(file.Text, options).GetRoot();
        var lines = new List<string>();
        foreach (var token in root.DescendantTokens())
        {
            if (token.Span.IsEmpty || file.Spans.Any(slot => slot.Length > 0 && token.SpanStart >= slot.Start && token.Span.End <= slot.End)) continue;
            var place = string.Join('/', token.Parent!.AncestorsAndSelf().Where(node => !IsIn(node, file)).Select(node => Name(node, file)).OfType<string>());
            lines.Add($"{token.Kind()} {WithoutSlots(token, file)} in {place}");
        }

        lines.AddRange(root.DescendantTrivia(descendIntoTrivia: true).Where(trivia => trivia.IsDirective).Select(trivia => $"{trivia.Kind()}"));
        lines.AddRange(root.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id));
        return lines;
    }

    private static string WithoutSlots(SyntaxToken token, RenderedFile file)
    {
        var text = token.Text;
        foreach (var slot in file.Spans.Reverse())
        {
            var (start, end) = (Math.Max(slot.Start, token.SpanStart), Math.Min(slot.End, token.Span.End));
            if (start < end) text = text.Remove(start - token.SpanStart, end - start);
        }

        return text;
    }

    private static bool IsIn(SyntaxNode node, RenderedFile file) => file.Spans.Any(slot => node.SpanStart >= slot.Start && node.Span.End <= slot.End && slot.Length > 0);

    private static string? Name(SyntaxNode node, RenderedFile file) => node switch
    {
        BaseNamespaceDeclarationSyntax space => $"namespace {space.Name}",
        BaseTypeDeclarationSyntax type => $"{type.Kind()} {WithoutSlots(type.Identifier, file)}",
        MethodDeclarationSyntax method => $"method of {method.ParameterList.Parameters.Count}",
        MemberDeclarationSyntax member => $"{member.Kind()}",
        _ => null,
    };
}
