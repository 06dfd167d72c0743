using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>
/// Parses an answer alone, by its slot's kind, with the project's options. It must be exactly one piece of that kind: brackets that
/// stand around it here must still be what ends it.
/// </summary>
internal static class SlotSyntax
{
    internal static ParsedAnswer Parse(string answer, Slot slot, TypeDeclarationSyntax? enclosing, CSharpParseOptions options) => slot.Kind switch
    {
        SlotKind.Expression => Expression(answer, options),
        SlotKind.Type => Type(answer, options),
        SlotKind.Statements => Statements(answer, options),
        SlotKind.Members => Members(answer, enclosing, options),
        SlotKind.Types => Types(answer, options),
        SlotKind.Identifier => Identifier(answer, options),
        SlotKind.Text => Text(answer, options),
        SlotKind.Doc => DocText.Parse(answer),
        _ => throw new ArgumentOutOfRangeException(nameof(slot), slot.Kind, null),
    };

    // In brackets, so that what follows the expression, such as a directive, is part of the tree too.
    private static ParsedAnswer Expression(string answer, CSharpParseOptions options)
    {
        const string Start = "(\n";
        var node = SyntaxFactory.ParseExpression($"{Start}{answer}\n)", 0, options);
        if (Whole(node, Start.Length, "an expression") is { Problem: not null } broken)
            return broken;

        return node is ParenthesizedExpressionSyntax brackets && brackets.CloseParenToken.Span.End == Start.Length + answer.Length + 2
            ? new ParsedAnswer([brackets], Start.Length)
            : new ParsedAnswer([node], Start.Length, "this is more than one expression.", Start.Length);
    }

    private static ParsedAnswer Type(string answer, CSharpParseOptions options)
    {
        const string Start = "typeof(\n";
        var node = SyntaxFactory.ParseExpression($"{Start}{answer}\n)", 0, options);
        if (Whole(node, Start.Length, "a type") is { Problem: not null } broken)
            return broken;

        if (node is TypeOfExpressionSyntax { Type: RefTypeSyntax or ScopedTypeSyntax or IdentifierNameSyntax { Identifier.ValueText: "var" } } other)
            return new ParsedAnswer([node], Start.Length, $"{other.Type.GetFirstToken().Text} does not say which type.", other.Type.SpanStart);

        return node is TypeOfExpressionSyntax type && type.CloseParenToken.Span.End == Start.Length + answer.Length + 2
            ? new ParsedAnswer([type], Start.Length)
            : new ParsedAnswer([node], Start.Length, "this is more than one type.", Start.Length);
    }

    private static ParsedAnswer Statements(string answer, CSharpParseOptions options)
    {
        var node = SyntaxFactory.ParseStatement($"{{\n{answer}\n}}", 0, options);
        if (Whole(node, 2, "statements") is { Problem: not null } broken)
            return broken;

        return node is BlockSyntax block && block.CloseBraceToken.Span.End == answer.Length + 4
            ? new ParsedAnswer([node], 2, IsEmpty: block.Statements.Count == 0)
            : new ParsedAnswer([node], 2, "a brace too many ends the block, so these are not statements of one block.", node.Span.End - 1);
    }

    private static ParsedAnswer Members(string answer, TypeDeclarationSyntax? enclosing, CSharpParseOptions options)
    {
        // A constructor is one only in a type of its name; an interface's members are written differently from a class's.
        var start = enclosing is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax or InterfaceDeclarationSyntax
            ? $"partial {enclosing.Keyword.Text} {enclosing.Identifier.Text} {{\n"
            : "partial class C {\n";
        var unit = SyntaxFactory.ParseCompilationUnit($"{start}{answer}\n}}", 0, options);
        if (Whole(unit, start.Length, "members") is { Problem: not null } broken)
            return broken;

        if (unit.Members is not [TypeDeclarationSyntax type] || type.CloseBraceToken.Span.End != start.Length + answer.Length + 2)
            return new ParsedAnswer([unit], start.Length, "a brace too many ends the type, so these are not members of one type.", SecondStart(unit));

        // To the parser any name with parameters and no return type is a constructor.
        return type.Members.OfType<ConstructorDeclarationSyntax>().FirstOrDefault(member => member.Identifier.ValueText != type.Identifier.ValueText) is { } stranger
            ? new ParsedAnswer([type], start.Length, $"{stranger.Identifier.ValueText} has no return type, and is no constructor of {type.Identifier.ValueText}.", stranger.SpanStart)
            : new ParsedAnswer([type], start.Length, IsEmpty: type.Members.Count == 0);
    }

    private static ParsedAnswer Types(string answer, CSharpParseOptions options)
    {
        const string Start = "namespace N {\n";
        var unit = SyntaxFactory.ParseCompilationUnit($"{Start}{answer}\n}}", 0, options);
        if (Whole(unit, Start.Length, "types") is { Problem: not null } broken)
            return broken;
        if (unit.Members is not [NamespaceDeclarationSyntax space] || space.CloseBraceToken.Span.End != Start.Length + answer.Length + 2)
            return new ParsedAnswer([unit], Start.Length, "a brace too many ends the namespace, so these are not types of one namespace.", SecondStart(unit));

        var stranger = space.Usings.Concat<SyntaxNode>(space.Externs).Concat(space.Members.Where(member => !Containment.IsType(member))).FirstOrDefault();
        return stranger is null
            ? new ParsedAnswer([space], Start.Length, IsEmpty: space.Members.Count == 0)
            : new ParsedAnswer([space], Start.Length, "this is not the declaration of a type.", stranger.SpanStart);
    }

    private static ParsedAnswer Identifier(string answer, CSharpParseOptions options)
    {
        var tokens = SyntaxFactory.ParseTokens(answer, options: options).Take(2).ToArray();
        if (tokens is [{ ValueText: "var" or "nameof" or "dynamic" or "await" } word, ..])
            return new ParsedAnswer([], 0, $"{word.ValueText} is a word of the language where no declaration takes it over.");

        return tokens is [{ RawKind: (int)SyntaxKind.IdentifierToken } token, { RawKind: (int)SyntaxKind.EndOfFileToken, FullSpan.Length: 0 }] && token.Span.Length == answer.Length
            ? new ParsedAnswer([SyntaxFactory.IdentifierName(token)], 0)
            : new ParsedAnswer([], 0, "this is not one identifier.");
    }

    private static ParsedAnswer Text(string answer, CSharpParseOptions options)
    {
        var node = SyntaxFactory.ParseExpression($"\"{answer}\"", 0, options);
        if (Whole(node, 1, "string content") is { Problem: not null } broken)
            return broken;

        return node is LiteralExpressionSyntax { Token: { RawKind: (int)SyntaxKind.StringLiteralToken } token } && token.Span.Length == answer.Length + 2
            ? new ParsedAnswer([], 1)
            : new ParsedAnswer([], 1, "a quote ends the string.", node.GetFirstToken().Span.End - 1);
    }

    private static ParsedAnswer Whole(SyntaxNode node, int start, string kind)
    {
        var error = node.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return error is null
            ? new ParsedAnswer([node], start)
            : new ParsedAnswer([node], start, $"this is not {kind}: {error.Id}: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture).TrimEnd('.')}.", error.Location.SourceSpan.Start);
    }

    private static int SecondStart(CompilationUnitSyntax unit) => unit.Members.Count > 1 ? unit.Members[1].SpanStart : unit.Members.FirstOrDefault()?.Span.End - 1 ?? 0;
}
