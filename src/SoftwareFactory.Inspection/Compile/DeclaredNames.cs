using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>The simple names under which code outside a part may meet what the part's answers declare: types, members that are not private, extensions.</summary>
internal static class DeclaredNames
{
    internal static IEnumerable<string> Of(PartTree part) => part.File.Spans
        .Where(span => span is { Slot.Kind: SlotKind.Members or SlotKind.Types, Length: > 0 })
        .SelectMany(span => part.Tree.GetRoot().DescendantNodes(node => node.FullSpan.Start < span.End && node.FullSpan.End > span.Start)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member.SpanStart >= span.Start && member.Span.End <= span.End && IsMet(member, span)))
        .SelectMany(Names);

    /// <summary>The names that its answers give to the template's own declarations.</summary>
    internal static IEnumerable<string> Given(PartTree part) => part.File.Spans
        .Where(span => span is { Slot.Kind: SlotKind.Identifier, Length: > 0 })
        .Select(span => part.Tree.GetRoot().FindToken(span.Start).ValueText);

    private static bool IsMet(MemberDeclarationSyntax member, SlotSpan span)
    {
        if (member.Modifiers.Any(SyntaxKind.PrivateKeyword)) return false;
        var isOutermost = member.Parent is not { } parent || parent.SpanStart < span.Start;
        return isOutermost
            ? span.Slot.Kind == SlotKind.Types || member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword)
            : member.Parent is ExtensionBlockDeclarationSyntax || member is MethodDeclarationSyntax { ParameterList.Parameters: [{ } first, ..] } && first.Modifiers.Any(SyntaxKind.ThisKeyword);
    }

    private static IEnumerable<string> Names(MemberDeclarationSyntax member)
    {
        var name = member switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            _ => "",
        };
        if (name.Length == 0) return [];
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? [name, name[..^"Attribute".Length]] : [name];
    }
}
