using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace SoftwareFactory.Inspection.Analyze.Style;

/// <summary>How members and types are declared: order, accessibility, bodies, documentation, sealing, namespaces and usings.</summary>
internal static class DeclarationVotes
{
    private static readonly (string First, string Second)[] Orders =
    [
        ("constants", "fields"), ("fields", "constructors"), ("constructors", "properties"), ("constructors", "methods"), ("properties", "methods"), ("visible methods", "private methods"),
    ];

    internal static void Of(SyntaxNode node, List<StyleVote> votes)
    {
        if (node is MemberDeclarationSyntax member and not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax or EnumMemberDeclarationSyntax)) OfMember(member, votes);
        switch (node)
        {
            case BaseNamespaceDeclarationSyntax space:
                votes.Add(new("namespaces", space is FileScopedNamespaceDeclarationSyntax ? "namespace X;" : "namespace X { }", space.Name.Span));
                break;
            case UsingDirectiveSyntax { GlobalKeyword.RawKind: 0 } directive when directive.Parent is CompilationUnitSyntax { Members: [BaseNamespaceDeclarationSyntax, ..] } or BaseNamespaceDeclarationSyntax:
                votes.Add(new("usings", directive.Parent is CompilationUnitSyntax ? "outside the namespace" : "inside the namespace", directive.Span));
                break;
            case TypeDeclarationSyntax type:
                OfOrder(type, votes);
                if (type is ClassDeclarationSyntax && !type.Modifiers.Any(SyntaxKind.StaticKeyword) && !type.Modifiers.Any(SyntaxKind.AbstractKeyword))
                    votes.Add(new("classes", type.Modifiers.Any(SyntaxKind.SealedKeyword) ? "sealed" : "open", type.Span));
                break;
        }
    }

    private static void OfMember(MemberDeclarationSyntax member, List<StyleVote> votes)
    {
        var inInterface = member.Parent is InterfaceDeclarationSyntax;
        if (!inInterface && !IsExplicit(member) && !member.Modifiers.Any(SyntaxKind.PartialKeyword) && !(member is ConstructorDeclarationSyntax && member.Modifiers.Any(SyntaxKind.StaticKeyword)) && member is not DestructorDeclarationSyntax)
            votes.Add(new("accessibility", member.Modifiers.Any(IsAccessibility) ? "written" : "left out", member.Span));
        if (member.Modifiers.Any(SyntaxKind.PublicKeyword) && !member.Modifiers.Any(SyntaxKind.OverrideKeyword) && !member.Modifiers.Any(SyntaxKind.PartialKeyword) && member.Ancestors().OfType<BaseTypeDeclarationSyntax>().All(type => type.Modifiers.Any(SyntaxKind.PublicKeyword)))
            votes.Add(new("public declarations", member.HasStructuredTrivia && member.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)) ? "documented" : "undocumented", member.Span));
        if (BodyOf(member) is ({ } convention, var isShort))
            votes.Add(new(convention, isShort ? "=> expression" : "{ one statement }", member.Span));
    }

    /// <summary>Members whose body is one expression, in whichever form.</summary>
    private static (string? Convention, bool Short) BodyOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax { ExpressionBody: not null } => ("methods of one expression", true),
        MethodDeclarationSyntax { Body.Statements: [ReturnStatementSyntax { Expression: not null } or ExpressionStatementSyntax] } => ("methods of one expression", false),
        ConstructorDeclarationSyntax { ExpressionBody: not null } => ("constructors of one expression", true),
        ConstructorDeclarationSyntax { Body.Statements: [ExpressionStatementSyntax] } => ("constructors of one expression", false),
        PropertyDeclarationSyntax { ExpressionBody: not null } => ("properties that compute", true),
        PropertyDeclarationSyntax { AccessorList.Accessors: [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration } getter] } when getter.ExpressionBody is not null || getter.Body is { Statements: [ReturnStatementSyntax] } => ("properties that compute", false),
        _ => (null, false),
    };

    private static void OfOrder(TypeDeclarationSyntax type, List<StyleVote> votes)
    {
        foreach (var (first, second) in Orders)
        {
            var (ones, others) = (Spans(type, first), Spans(type, second));
            if (ones.Length == 0 || others.Length == 0) continue;
            var choice = ones[^1].End <= others[0].Start ? $"{first} first" : others[^1].End <= ones[0].Start ? $"{second} first" : "mixed";
            votes.Add(new($"order of {first} and {second}", choice, TextSpan.FromBounds(Math.Min(ones[0].Start, others[0].Start), Math.Max(ones[^1].End, others[^1].End))));
        }
    }

    private static TextSpan[] Spans(TypeDeclarationSyntax type, string kind) => [.. type.Members.Where(member => IsOf(member, kind)).Select(member => member.Span)];

    private static bool IsOf(MemberDeclarationSyntax member, string kind) => kind switch
    {
        "constants" => member is FieldDeclarationSyntax && member.Modifiers.Any(SyntaxKind.ConstKeyword),
        "fields" => member is FieldDeclarationSyntax && !member.Modifiers.Any(SyntaxKind.ConstKeyword),
        "constructors" => member is ConstructorDeclarationSyntax,
        "properties" => member is PropertyDeclarationSyntax,
        "methods" => member is MethodDeclarationSyntax,
        "visible methods" => member is MethodDeclarationSyntax && member.Modifiers.Any(modifier => IsAccessibility(modifier) && !modifier.IsKind(SyntaxKind.PrivateKeyword)),
        _ => member is MethodDeclarationSyntax && !IsExplicit(member) && !member.Modifiers.Any(modifier => IsAccessibility(modifier) && !modifier.IsKind(SyntaxKind.PrivateKeyword)),
    };

    private static bool IsAccessibility(SyntaxToken modifier) => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword or SyntaxKind.FileKeyword;

    private static bool IsExplicit(MemberDeclarationSyntax member) => member is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null } or BasePropertyDeclarationSyntax { ExplicitInterfaceSpecifier: not null };
}
