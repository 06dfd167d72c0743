using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Adopt;

/// <summary>
/// Finds a method by its full name and reads it as an answer of the template <c>function</c>: one public static method in a public static class, alone in its file but for
/// private helpers. What the template has no place for is an obstacle; nothing is left out in silence but documentation beside the summaries and the file's first comment.
/// </summary>
public static class MemberAdoption
{
    /// <summary>Reads it.</summary>
    /// <param name="project">The project.</param>
    /// <param name="member"><c>Namespace.Type.Method</c>.</param>
    /// <returns>The member, or SF1011 when there is none of that name, or SF1405 for each obstacle.</returns>
    public static (AdoptableMember? Member, IReadOnlyList<Finding> Findings) Read(ProjectCompilation project, string member)
    {
        var found = project.Sources.SelectMany(tree => tree.GetRoot().DescendantNodes(node => node is not BaseMethodDeclarationSyntax).OfType<MethodDeclarationSyntax>()).Where(method => ExistingMembers.FullName(method) == member).ToArray();
        if (found.Length == 0) return (null, [Rules.SymbolNotFound.At(new SourceLocation(project.DisplayPath(project.Folder)), $"The project's sources have no method {member}.", "Name it with its namespace and type, as Shop.Pricing.BulkDiscount.Apply.")]);

        var method = found[0];
        var line = method.SyntaxTree.GetLineSpan(method.Identifier.Span).StartLinePosition;
        var location = new SourceLocation(project.DisplayPath(method.SyntaxTree.FilePath), line.Line + 1, line.Character + 1);
        var obstacles = found.Length > 1 ? [$"There are {found.Length} methods {member}."] : AdoptionObstacles.Of(method).ToArray();
        return obstacles.Length > 0 ? (null, [.. obstacles.Select(obstacle => Rules.MemberNotAdoptable.At(location, obstacle))]) : (Of(project, method), []);
    }

    private static AdoptableMember Of(ProjectCompilation project, MethodDeclarationSyntax method)
    {
        var type = (ClassDeclarationSyntax)method.Parent!;
        var space = (BaseNamespaceDeclarationSyntax)type.Parent!;
        var root = (CompilationUnitSyntax)method.SyntaxTree.GetRoot();
        var summary = project.SummaryOf(method).TrimEnd('.');
        var title = summary.Length > 0 ? summary : $"{type.Identifier.ValueText}.{method.Identifier.ValueText}";
        var purpose = project.SummaryOf(type) is { Length: > 0 } said ? said : $"{title}.";
        return new AdoptableMember(
            method.SyntaxTree.FilePath,
            Digest.OfText(LineEndings.Normalize(method.SyntaxTree.ToString())),
            space.Name.ToString(),
            type.Identifier.ValueText,
            Signature(method),
            [.. root.Usings.Concat(space.Usings).Select(named => named.Name!.ToString())],
            [.. method.ParameterList.Parameters.Select(parameter => parameter.Identifier.ValueText)],
            title,
            new Dictionary<string, string> { ["summary"] = System.Security.SecurityElement.Escape(purpose), ["body"] = MemberText.Body(method), ["helpers"] = MemberText.Helpers(type, method) });
    }

    private static string Signature(MethodDeclarationSyntax method)
    {
        var others = method.Modifiers.Where(modifier => modifier.Kind() is not (SyntaxKind.PublicKeyword or SyntaxKind.StaticKeyword)).Select(modifier => $"{modifier.ValueText} ");
        var constraints = method.ConstraintClauses.Select(clause => $" {OneLine(clause)}");
        return $"public static {string.Concat(others)}{OneLine(method.ReturnType)} {method.Identifier.Text}{(method.TypeParameterList is { } types ? OneLine(types) : "")}{OneLine(method.ParameterList)}{string.Concat(constraints)}";
    }

    private static string OneLine(SyntaxNode node) => node.WithoutTrivia().NormalizeWhitespace(" ", " ").ToString();
}
