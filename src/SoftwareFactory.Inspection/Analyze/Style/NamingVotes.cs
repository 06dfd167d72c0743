using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftwareFactory.Inspection.Analyze.Style;

/// <summary>How things are named: fields, constants, locals, parameters, methods, asynchronous methods, tests.</summary>
internal static class NamingVotes
{
    internal static void Of(SyntaxNode node, List<StyleVote> votes)
    {
        switch (node)
        {
            case FieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables) Vote(votes, KindOf(field), variable.Identifier);
                break;
            case LocalDeclarationStatementSyntax { IsConst: false } local:
                foreach (var variable in local.Declaration.Variables) Vote(votes, "names of local variables", variable.Identifier);
                break;
            case ForEachStatementSyntax each:
                Vote(votes, "names of local variables", each.Identifier);
                break;
            case ParameterSyntax { Parent.Parent: not RecordDeclarationSyntax } parameter:
                Vote(votes, "names of parameters", parameter.Identifier);
                break;
            case LocalFunctionStatementSyntax function:
                Vote(votes, "names of methods", function.Identifier);
                break;
            case MethodDeclarationSyntax method when StyleBallot.IsTest(method):
                votes.Add(new("names of tests", method.Identifier.ValueText.Contains('_', StringComparison.Ordinal) ? "Words_With_Underscores" : "WithoutUnderscores", method.Identifier.Span));
                break;
            case MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } method when !method.Modifiers.Any(SyntaxKind.OverrideKeyword):
                Vote(votes, "names of methods", method.Identifier);
                if (IsAsynchronous(method)) votes.Add(new("names of asynchronous methods", method.Identifier.ValueText.EndsWith("Async", StringComparison.Ordinal) ? "…Async" : "without Async", method.Identifier.Span));
                break;
        }
    }

    private static string KindOf(FieldDeclarationSyntax field)
    {
        if (field.Modifiers.Any(SyntaxKind.ConstKeyword)) return "names of constants";
        var visible = field.Modifiers.Any(SyntaxKind.PublicKeyword) || field.Modifiers.Any(SyntaxKind.InternalKeyword) || field.Modifiers.Any(SyntaxKind.ProtectedKeyword);
        return visible ? "names of visible fields" : field.Modifiers.Any(SyntaxKind.StaticKeyword) && field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) ? "names of private static readonly fields" : "names of private fields";
    }

    private static bool IsAsynchronous(MethodDeclarationSyntax method) =>
        method.Identifier.ValueText != "Main" && method.ReturnType is SimpleNameSyntax { Identifier.ValueText: "Task" or "ValueTask" or "IAsyncEnumerable" };

    private static void Vote(List<StyleVote> votes, string convention, SyntaxToken name)
    {
        if (ShapeOf(name.ValueText) is { } shape) votes.Add(new(convention, shape, name.Span));
    }

    /// <summary>Null for what fits several: discards and abbreviations.</summary>
    private static string? ShapeOf(string name)
    {
        var bare = name.TrimStart('_');
        if (bare.Length == 0) return null;
        if (name[0] == '_') return char.IsLower(bare[0]) && !bare.Contains('_', StringComparison.Ordinal) ? "_camelCase" : "_other";
        if (name.StartsWith("m_", StringComparison.Ordinal) || name.StartsWith("s_", StringComparison.Ordinal)) return $"{name[..2]}camelCase";
        if (name.Contains('_', StringComparison.Ordinal)) return name.Any(char.IsLower) ? "with_underscores" : "UPPER_CASE";
        if (char.IsLower(name[0])) return "camelCase";
        return name.Any(char.IsLower) ? "PascalCase" : null;
    }
}
