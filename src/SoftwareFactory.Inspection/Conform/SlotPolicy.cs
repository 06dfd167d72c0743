using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>What no slot may contain although it parses. A tree is walked once, with a stack of its own: it may be deep.</summary>
internal static class SlotPolicy
{
    /// <summary>Deeper trees are refused: those who walk them after us (binders, analyzers) do so by recursion.</summary>
    private const int MaxTreeDepth = 500;

    // They act before or beside any call, change how code is compiled or reported, or reach what C# does not check.
    private static readonly FrozenSet<string> Attributes = new[]
    {
        "AsyncMethodBuilder", "CallerFilePath", "ComImport", "CompilerGenerated", "Conditional", "DebuggerHidden", "DebuggerNonUserCode", "DebuggerStepThrough", "DllImport",
        "ExcludeFromCodeCoverage", "FieldOffset", "GeneratedCode", "IgnoresAccessChecksTo", "InterceptsLocation", "InternalsVisibleTo", "LibraryImport", "ModuleInitializer",
        "SetsRequiredMembers", "SkipLocalsInit", "StackTraceHidden", "SuppressGCTransition", "SuppressMessage", "UnconditionalSuppressMessage", "UnmanagedCallersOnly",
        "UnsafeAccessor", "UnsafeAccessorType",
    }.ToFrozenSet(StringComparer.Ordinal);

    internal static (Rule Rule, int Position, string What)? FindFirst(ParsedAnswer answer)
    {
        var walk = new TreeWalk();
        foreach (var node in answer.Nodes)
        {
            if (FindFirst(node, answer, ref walk) is { } found) return found;
        }

        foreach (var comment in answer.Comments)
        {
            if (Problem(comment) is { } found) return found;
        }

        return null;
    }

    private static (Rule Rule, int Position, string What)? FindFirst(SyntaxNode root, ParsedAnswer answer, ref TreeWalk walk)
    {
        walk.Start(root);
        while (walk.MoveNext())
        {
            if (walk.Depth > MaxTreeDepth)
                return (Rules.NestingTooDeep, walk.Current.SpanStart, "the code nests too deeply to be walked safely.");

            if (walk.Current.AsNode() is { } node)
            {
                if (Problem(node) is { } what)
                    return (Rules.SlotPolicy, node.SpanStart, what);

                walk.Enter();
            }
            else if (Problem(walk.Current.AsToken(), answer) is { } found)
                return found;
        }

        return null;
    }

    private static string? Problem(SyntaxNode node) => IsHarmless(node.Kind()) ? null : node switch
    {
        AttributeListSyntax { Target.Identifier.ValueText: "assembly" or "module" } => "an attribute of the whole assembly stands in a slot.",
        AttributeSyntax attribute when Attributes.Contains(AttributeName(attribute)) => $"the attribute {AttributeName(attribute)} stands in a slot.",
        ConstructorDeclarationSyntax constructor when constructor.Modifiers.Any(SyntaxKind.StaticKeyword) => "a static constructor runs before anybody calls it.",
        DestructorDeclarationSyntax => "a finalizer runs when nobody calls it.",
        PointerTypeSyntax or FunctionPointerTypeSyntax or UnsafeStatementSyntax or FixedStatementSyntax => "unsafe code stands in a slot.",
        MakeRefExpressionSyntax or RefTypeExpressionSyntax or RefValueExpressionSyntax => "a typed reference stands in a slot.",
        UsingDirectiveSyntax or ExternAliasDirectiveSyntax => "a using directive stands in a slot.",
        IdentifierNameSyntax { Identifier.ValueText: "dynamic" } name when SyntaxFacts.IsInTypeOnlyContext(name) => "what is bound at run time cannot be inspected (dynamic).",
        _ => null,
    };

    // Most nodes are of these kinds, and a kind is quicker to tell than a type.
    private static bool IsHarmless(SyntaxKind kind) => kind is SyntaxKind.Argument or SyntaxKind.ArgumentList or SyntaxKind.ExpressionStatement or SyntaxKind.InvocationExpression
        or SyntaxKind.SimpleMemberAccessExpression or SyntaxKind.NumericLiteralExpression or SyntaxKind.StringLiteralExpression or SyntaxKind.PredefinedType or SyntaxKind.VariableDeclaration
        or SyntaxKind.VariableDeclarator or SyntaxKind.EqualsValueClause or SyntaxKind.LocalDeclarationStatement or SyntaxKind.ReturnStatement or SyntaxKind.Block or SyntaxKind.IfStatement;

    private static (Rule, int, string)? Problem(SyntaxToken token, ParsedAnswer answer)
    {
        if (token.IsKind(SyntaxKind.IdentifierToken) && token.Text.Contains('\\', StringComparison.Ordinal))
            return (Rules.HiddenCharacter, token.SpanStart, $"the identifier {token.ValueText} is written with an escape.");
        if (token.IsKind(SyntaxKind.UnsafeKeyword) || token.IsKind(SyntaxKind.ExternKeyword) || token.IsKind(SyntaxKind.ArgListKeyword))
            return (Rules.SlotPolicy, token.SpanStart, $"the keyword {token.Text} stands in a slot.");
        if (!token.HasLeadingTrivia && !token.HasTrailingTrivia)
            return null;

        return Problem(token.LeadingTrivia, answer) ?? Problem(token.TrailingTrivia, answer);
    }

    // Beside an answer's first and last token there may be comments of the template.
    private static (Rule, int, string)? Problem(SyntaxTriviaList list, ParsedAnswer answer)
    {
        foreach (var trivia in list)
        {
            if (trivia.FullSpan.Start >= answer.Start && trivia.FullSpan.Start < answer.End && Problem(trivia) is { } found) return found;
        }

        return null;
    }

    private static (Rule, int, string)? Problem(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia) ? null
        : trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia) ? (Rules.SlotPolicy, trivia.SpanStart, "a preprocessor directive stands in a slot.")
        : IsComment(trivia) && MarksGenerated(trivia.ToString()) ? (Rules.SlotPolicy, trivia.SpanStart, "a comment marks the file as generated.")
        : IncludesFile(trivia.ToFullString()) ? (Rules.SlotPolicy, trivia.SpanStart, "documentation includes a file of the machine.")
        : null;

    private static string AttributeName(AttributeSyntax attribute)
    {
        var name = attribute.Name.DescendantTokens().Last(token => token.IsKind(SyntaxKind.IdentifierToken)).ValueText;
        return name.EndsWith("Attribute", StringComparison.Ordinal) && name.Length > "Attribute".Length ? name[..^"Attribute".Length] : name;
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    // With documentation turned off, the parser takes it for a comment like any other.
    private static bool IncludesFile(string comment) =>
        comment.Contains("<include", StringComparison.Ordinal) && comment.TrimStart() is var text && (text.StartsWith("///", StringComparison.Ordinal) || text.StartsWith("/**", StringComparison.Ordinal) || text.StartsWith('<'));

    /// <summary>Whether analyzers leave alone what stands below a comment.</summary>
    internal static bool MarksGenerated(ReadOnlySpan<char> comment) =>
        comment.Contains("<auto-generated", StringComparison.OrdinalIgnoreCase) || comment.Contains("<autogenerated", StringComparison.OrdinalIgnoreCase);
}
