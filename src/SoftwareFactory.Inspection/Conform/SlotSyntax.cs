using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>Parses one slot's text alone, by its kind. The parse must end where the text ends.</summary>
internal static class SlotSyntax
{
    internal static IEnumerable<SlotFault> Check(Slot slot, string answer, CSharpParseOptions options) => slot.Kind switch
    {
        SlotKind.Expression => Parsed(SyntaxFactory.ParseExpression(answer, 0, options, consumeFullText: true), answer, 0),
        SlotKind.Type => Parsed(SyntaxFactory.ParseTypeName(answer, 0, options, consumeFullText: true), answer, 0),
        SlotKind.Statements => Wrapped(answer, "class S { void M() {\n", "\n} }", options, InBlock),
        SlotKind.Members => Wrapped(answer, "class S {\n", "\n}", options, InType),
        SlotKind.Types => Wrapped(answer, "namespace N {\n", "\n}", options, InNamespace),
        SlotKind.Identifier => SyntaxFacts.IsValidIdentifier(answer) && SyntaxFacts.GetKeywordKind(answer) == SyntaxKind.None
            ? []
            : [new SlotFault(Rules.SlotSyntax, "is not one identifier.")],
        SlotKind.Doc => answer.Contains('\n', StringComparison.Ordinal) || answer.AsSpan().IndexOfAny('<', '>', '&') >= 0
            ? [new SlotFault(Rules.SlotSyntax, "must be one line without <, > and &.")]
            : [],
        SlotKind.Text => answer.AsSpan().IndexOfAny('"', '\\', '\n') >= 0
            ? [new SlotFault(Rules.SlotSyntax, "must be one line without quotes and backslashes.")]
            : [],
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot.Kind, null),
    };

    private static bool InBlock(CompilationUnitSyntax unit) =>
        unit.Members is [ClassDeclarationSyntax { Members: [MethodDeclarationSyntax { Body.CloseBraceToken.IsMissing: false }], CloseBraceToken.IsMissing: false }] && Ends(unit);

    private static bool InType(CompilationUnitSyntax unit) => unit.Members is [ClassDeclarationSyntax { CloseBraceToken.IsMissing: false }] && Ends(unit);

    private static bool InNamespace(CompilationUnitSyntax unit) => unit.Members is [NamespaceDeclarationSyntax { CloseBraceToken.IsMissing: false }] && Ends(unit);

    private static bool Ends(CompilationUnitSyntax unit) => unit.Usings.Count == 0 && unit.Externs.Count == 0 && unit.AttributeLists.Count == 0;

    private static IEnumerable<SlotFault> Wrapped(string answer, string head, string tail, CSharpParseOptions options, Func<CompilationUnitSyntax, bool> fits)
    {
        var unit = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(head + answer + tail, options).GetRoot();
        foreach (var fault in Parsed(unit, answer, head.Length)) yield return fault;
        if (!unit.ContainsDiagnostics && !fits(unit)) yield return new SlotFault(Rules.SlotSyntax, "closes what it did not open.");
    }

    private static IEnumerable<SlotFault> Parsed(SyntaxNode root, string answer, int offset)
    {
        if (root.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            var at = Math.Clamp(error.Location.SourceSpan.Start - offset, 0, answer.Length);
            var line = answer.AsSpan(0, at).Count('\n') + 1;
            var column = at - answer.LastIndexOf('\n', Math.Max(0, at - 1), at) is var c && c > 0 ? c : at + 1;
            yield return new SlotFault(Rules.SlotSyntax, $"({line},{column}): {error.Id}: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}.");
        }
        else
        {
            foreach (var fault in SlotPolicy.Check(root, new Microsoft.CodeAnalysis.Text.TextSpan(offset, answer.Length))) yield return fault;
        }
    }
}
