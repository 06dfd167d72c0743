using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftwareFactory.Inspection.Adopt;

/// <summary>What keeps a method from being an answer of the template <c>function</c>, a sentence each.</summary>
internal static class AdoptionObstacles
{
    internal static IEnumerable<string> Of(MethodDeclarationSyntax method) => [.. OfMethod(method), .. OfType(method), .. OfFile(method)];

    private static IEnumerable<string> OfMethod(MethodDeclarationSyntax method)
    {
        var name = method.Identifier.ValueText;
        if (!Has(method.Modifiers, SyntaxKind.PublicKeyword) || !Has(method.Modifiers, SyntaxKind.StaticKeyword)) yield return $"{name} is not public and static.";
        if (method.Modifiers.Any(modifier => modifier.Kind() is not (SyntaxKind.PublicKeyword or SyntaxKind.StaticKeyword or SyntaxKind.AsyncKeyword))) yield return $"{name} has modifiers beside public, static and async.";
        if (method.AttributeLists.Count > 0) yield return $"{name} has attributes.";
        if (method.Body is null && method.ExpressionBody is null) yield return $"{name} has no body.";
        if (method.ParameterList.ToString() is var parameters && (parameters.Contains('{', StringComparison.Ordinal) || parameters.Contains(';', StringComparison.Ordinal))) yield return $"{name} has parameters that no signature of a spec can hold.";
    }

    private static IEnumerable<string> OfType(MethodDeclarationSyntax method)
    {
        if (method.Parent is not ClassDeclarationSyntax type)
        {
            yield return $"{method.Identifier.ValueText} does not stand in a class.";
            yield break;
        }

        var name = type.Identifier.ValueText;
        if (!Has(type.Modifiers, SyntaxKind.PublicKeyword) || !Has(type.Modifiers, SyntaxKind.StaticKeyword) || type.Modifiers.Count > 2) yield return $"{name} is not a class that is public, static and nothing else.";
        if (type.TypeParameterList is not null) yield return $"{name} has type parameters.";
        if (type.AttributeLists.Count > 0) yield return $"{name} has attributes.";
        foreach (var other in type.Members.Where(other => other != method && other.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword)))
            yield return $"{name} has another member that is not private: {MemberText.NameOf(other)}.";
        if (type.Parent is not BaseNamespaceDeclarationSyntax) yield return $"{name} does not stand in a namespace, directly.";
    }

    private static IEnumerable<string> OfFile(MethodDeclarationSyntax method)
    {
        var root = (CompilationUnitSyntax)method.SyntaxTree.GetRoot();
        var spaces = root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().ToArray();
        if (root.ContainsDirectives) yield return "The file has directives, such as #if, #nullable or #region.";
        if (root.Externs.Count > 0 || root.AttributeLists.Count > 0) yield return "The file has extern aliases or assembly attributes.";
        if (spaces.Length > 1 || root.Members.Concat(spaces.SelectMany(space => space.Members)).Count(member => member is not BaseNamespaceDeclarationSyntax) > 1) yield return "The file declares other types too.";
        foreach (var directive in root.Usings.Concat(spaces.SelectMany(space => space.Usings)).Where(directive => directive.Alias is not null || !directive.GlobalKeyword.IsKind(SyntaxKind.None) || !directive.StaticKeyword.IsKind(SyntaxKind.None) || directive.Name is null))
            yield return $"The file has a using that is no namespace's: {directive.ToString().Trim()}";
        if (MemberText.MultiLineStrings(root).Any()) yield return "The file has a string over several lines, which indenting would change: write it as a raw string.";
    }

    private static bool Has(SyntaxTokenList modifiers, SyntaxKind kind) => modifiers.Any(kind);
}
