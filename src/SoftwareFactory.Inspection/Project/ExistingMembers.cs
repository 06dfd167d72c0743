using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Project;

/// <summary>The methods that the project's own sources declare, to be found by what a signature says: name, parameter types and result. Read from the trees once. Thread-safe.</summary>
/// <param name="project">The project; its parts' outputs are no sources of it.</param>
public sealed class ExistingMembers(ProjectCompilation project)
{
    // Names that say nothing without their type's.
    private static readonly FrozenSet<string> General = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Of", "From", "To", "Parse", "TryParse", "Create", "Make", "Build", "Apply", "Get", "Find", "Run", "Execute", "Invoke", "Compute", "Calculate", "Convert", "Format", "Handle", "Is", "IsValid", "Check", "Validate", "Compare", "Equals", "Read", "Write", "Map", "Add", "Next");

    private readonly Lazy<ILookup<string, (string Name, string Type, SourceLocation Location)>> _members = new(() =>
        ProjectCompilation.Concurrently(project.Sources, tree => Declared(project, tree).ToArray()).SelectMany(found => found).ToLookup(found => found.Key, found => (found.Name, found.Type, found.Location), StringComparer.Ordinal));

    /// <summary>A method of that name, parameter types and result; of a general name (<c>Parse</c>, <c>Of</c>) only in a type of that name.</summary>
    /// <param name="signature">A method's declaration without its body.</param>
    /// <param name="type">The name of the type that the method would stand in.</param>
    /// <returns>The first by name; null when there is none.</returns>
    public (string Name, SourceLocation Location)? Find(string signature, string type)
    {
        if (SyntaxFactory.ParseMemberDeclaration($"{signature};", options: project.ParseOptions) is not MethodDeclarationSyntax method || method.ContainsDiagnostics) return null;
        var found = _members.Value[KeyOf(method)].Where(member => !General.Contains(method.Identifier.ValueText) || member.Type.Equals(type, StringComparison.OrdinalIgnoreCase)).OrderBy(member => member.Name, StringComparer.Ordinal).FirstOrDefault();
        return found.Name is null ? null : (found.Name, found.Location);
    }

    private static IEnumerable<(string Key, string Name, string Type, SourceLocation Location)> Declared(ProjectCompilation project, SyntaxTree tree) =>
        from method in tree.GetRoot().DescendantNodes(node => node is not BaseMethodDeclarationSyntax).OfType<MethodDeclarationSyntax>()
        let type = method.Parent as TypeDeclarationSyntax
        where type is not (null or InterfaceDeclarationSyntax) && !method.Modifiers.Any(SyntaxKind.PrivateKeyword) && !method.Modifiers.Any(SyntaxKind.OverrideKeyword) && (method.Body is not null || method.ExpressionBody is not null)
        let line = tree.GetLineSpan(method.Identifier.Span).StartLinePosition.Line + 1
        select (KeyOf(method), FullName(method), type.Identifier.ValueText, new SourceLocation(project.DisplayPath(tree.FilePath), line));

    private static string KeyOf(MethodDeclarationSyntax method) =>
        $"{method.Identifier.ValueText.ToUpperInvariant()}`{method.Arity}({string.Join(',', method.ParameterList.Parameters.Select(parameter => $"{parameter.Modifiers.Where(modifier => modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword).Select(modifier => modifier.ValueText).FirstOrDefault()} {TypeName(parameter.Type)}"))}):{TypeName(method.ReturnType)}";

    // Without namespaces, blanks and nullability: whoever writes a spec writes them as they please.
    private static string TypeName(TypeSyntax? type) => type switch
    {
        null => "",
        NullableTypeSyntax nullable => TypeName(nullable.ElementType),
        QualifiedNameSyntax qualified => TypeName(qualified.Right),
        GenericNameSyntax generic => $"{generic.Identifier.ValueText}<{string.Join(',', generic.TypeArgumentList.Arguments.Select(TypeName))}>",
        ArrayTypeSyntax array => $"{TypeName(array.ElementType)}{string.Concat(array.RankSpecifiers.Select(rank => rank.ToString()))}",
        _ => type.ToString(),
    };

    /// <summary>A method with its types and namespace, as people name it.</summary>
    internal static string FullName(MethodDeclarationSyntax method) => string.Join('.', method.AncestorsAndSelf().Select(node => node switch
    {
        MethodDeclarationSyntax named => named.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        _ => "",
    }).Where(name => name.Length > 0).Reverse());
}
