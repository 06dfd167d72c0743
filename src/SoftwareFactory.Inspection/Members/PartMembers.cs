using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Inspection.Compile;
using OutputKind = SoftwareFactory.Core.Templates.OutputKind;

namespace SoftwareFactory.Inspection.Members;

/// <summary>
/// What a part's outputs declare, which slots it came from and which rules it serves. A declaration serves a rule when an example of the rule names it,
/// when it cites the rule itself (<c>"spec.id#R1"</c>, as tests do), or when something that serves the rule names it. Names are compared as words, unbound:
/// two overloads serve the same rules.
/// </summary>
public static class PartMembers
{
    /// <summary>Lists them by output, in the order of <see cref="PartContent.Files"/>; none for documentation.</summary>
    public static IReadOnlyList<(RenderedFile File, IReadOnlyList<PartMember> Members)> Of(PartContent part)
    {
        var files = part.Files.Select(file => (File: file, Declared: file.Kind == OutputKind.Doc ? [] : MemberReader.Declarations(file.Text).ToArray())).ToArray();
        var all = files.SelectMany(file => file.Declared).ToArray();
        var served = all.Select(declared => Cited(part, declared.Syntax).ToHashSet(StringComparer.Ordinal)).ToArray();
        Spread(all, served, [.. part.Examples.Select(example => (example.Clause, Words(example, part)))]);

        var rules = part.Spec.Rules.Select(rule => rule.Id).ToArray();
        var next = 0;
        return [.. files.Select(file => (file.File, (IReadOnlyList<PartMember>)[.. file.Declared.Select(declared =>
            new PartMember(declared.Member, SlotsIn(file.File, declared.Member), [.. rules.Where(served[next++].Contains)]))]))];
    }

    /// <summary>From the examples to what they name, and on to what that names, until nothing is new.</summary>
    private static void Spread((SourceMember Member, Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax Syntax)[] all, HashSet<string>[] served, (string Clause, HashSet<string> Words)[] examples)
    {
        var names = all.Select(declared => declared.Member.SimpleName == ".ctor" ? MemberName.Simple(declared.Member.Container) : declared.Member.SimpleName).ToArray();
        for (var i = 0; i < all.Length; i++)
            served[i].UnionWith(examples.Where(example => example.Words.Contains(names[i])).Select(example => example.Clause));

        // A type names all that it holds, which says nothing of who uses it.
        var words = all.Select(declared => declared.Member.IsType ? [] : Words(declared.Syntax.DescendantTokens())).ToArray();
        for (var changed = true; changed;)
        {
            changed = false;
            for (var user = 0; user < all.Length; user++)
                for (var used = 0; used < all.Length; used++)
                    if (user != used && words[user].Contains(names[used]) && !served[used].IsSupersetOf(served[user]))
                    {
                        served[used].UnionWith(served[user]);
                        changed = true;
                    }
        }

        for (var i = 0; i < all.Length; i++)
            if (all[i].Member.IsType)
                for (var held = 0; held < all.Length; held++)
                    if (all[i].Syntax.Span.Contains(all[held].Syntax.Span) && all[held].Syntax.SyntaxTree == all[i].Syntax.SyntaxTree)
                        served[i].UnionWith(served[held]);
    }

    private static HashSet<string> Words(Example example, PartContent part) => example switch
    {
        CodeExample code => Words(SyntaxFactory.ParseTokens(code.Code)),
        RowExample row when row.Cells.FirstOrDefault(cell => cell.Key == "call") is { Value: { } call } => Words(SyntaxFactory.ParseTokens(call)),
        _ => ExampleCode.Method(part) is { } method ? [method] : [],
    };

    private static HashSet<string> Words(IEnumerable<SyntaxToken> tokens) =>
        tokens.Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Cited(PartContent part, SyntaxNode declaration) =>
        from token in declaration.DescendantTokens()
        where token.IsKind(SyntaxKind.StringLiteralToken) && token.ValueText.StartsWith($"{part.Spec.Id}#", StringComparison.Ordinal)
        select token.ValueText[(part.Spec.Id.Length + 1)..];

    private static string[] SlotsIn(RenderedFile file, SourceMember member) =>
        [.. file.Spans.Where(span => span.Length > 0 && span.Start < member.End && span.End > member.Start).Select(span => span.Slot.Name)];
}
