using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>What is valid C# and still has no place in a slot: directives, suppressions, attributes with effects, code that runs unasked.</summary>
internal static class SlotPolicy
{
    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "ModuleInitializer", "DllImport", "LibraryImport", "SuppressMessage", "UnconditionalSuppressMessage", "UnmanagedCallersOnly",
        "InternalsVisibleTo", "Conditional", "ExcludeFromCodeCoverage", "SkipLocalsInit", "UnsafeAccessor", "InterceptsLocation", "GeneratedCode",
    };

    internal static IEnumerable<SlotFault> Check(SyntaxNode root, TextSpan span)
    {
        foreach (var trivia in root.DescendantTrivia(descendIntoTrivia: false))
            if (span.Contains(trivia.Span) && (trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia)))
                yield return new SlotFault(Rules.SlotPolicy, "contains a preprocessor directive.");

        foreach (var token in root.DescendantTokens())
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.Text.Contains('\\', StringComparison.Ordinal))
                yield return new SlotFault(Rules.HiddenCharacter, $"writes {token.ValueText} with an escape.");

        foreach (var node in root.DescendantNodes())
            if (span.Contains(node.Span) && Forbidden(node) is { } what)
                yield return new SlotFault(Rules.SlotPolicy, $"contains {what}.");
    }

    private static string? Forbidden(SyntaxNode node) => node switch
    {
        AttributeSyntax attribute when Attributes.Contains(Name(attribute.Name)) => $"the attribute {Name(attribute.Name)}",
        AttributeListSyntax { Target.Identifier.ValueText: "assembly" or "module" } => "an assembly attribute",
        ConstructorDeclarationSyntax constructor when constructor.Modifiers.Any(SyntaxKind.StaticKeyword) => "a static constructor",
        DestructorDeclarationSyntax => "a finalizer",
        UnsafeStatementSyntax or PointerTypeSyntax or FunctionPointerTypeSyntax => "unsafe code",
        MemberDeclarationSyntax member when member.Modifiers.Any(SyntaxKind.UnsafeKeyword) => "unsafe code",
        MemberDeclarationSyntax member when member.Modifiers.Any(SyntaxKind.ExternKeyword) => "an extern member",
        LocalFunctionStatementSyntax local when local.Modifiers.Any(SyntaxKind.UnsafeKeyword) || local.Modifiers.Any(SyntaxKind.ExternKeyword) => "unsafe code",
        UsingDirectiveSyntax => "a using directive",
        ExternAliasDirectiveSyntax => "an extern alias",
        MakeRefExpressionSyntax or RefTypeExpressionSyntax or RefValueExpressionSyntax => "a typed reference",
        GotoStatementSyntax { RawKind: (int)SyntaxKind.GotoStatement } => "a goto",
        _ => null,
    };

    private static string Name(NameSyntax name)
    {
        var text = name switch { QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText, AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText, SimpleNameSyntax simple => simple.Identifier.ValueText, _ => "" };
        return text.EndsWith("Attribute", StringComparison.Ordinal) && text.Length > 9 ? text[..^9] : text;
    }
}
