using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>
/// Finds what compiles only beside the tests of the examples (SF4101): names of the test framework in a project that does not reference it, and of the tests themselves,
/// among them those made of holdouts. The build has neither. Only names that begin such a name are bound.
/// </summary>
/// <param name="inspected">With the tests.</param>
/// <param name="testReferences">Those that the project does not have.</param>
/// <param name="testTrees">The tests.</param>
internal sealed class TestOnlyNames(CSharpCompilation inspected, IReadOnlyList<MetadataReference> testReferences, IReadOnlyList<SyntaxTree> testTrees)
{
    private readonly HashSet<IAssemblySymbol> _assemblies = new(testReferences.Select(inspected.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>(), SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxTree> _trees = [.. testTrees];

    internal IEnumerable<Finding> Find(IReadOnlyList<PartTree> parts)
    {
        var names = _assemblies.SelectMany(assembly => assembly.GlobalNamespace.GetMembers()).Select(member => member.Name)
            .Concat(_trees.SelectMany(tree => tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<TypeDeclarationSyntax>()).Select(type => type.Identifier.ValueText))
            .ToHashSet(StringComparer.Ordinal);
        return ProjectCompilation.Concurrently(parts, part => Find(part, names).ToList()).SelectMany(found => found);
    }

    private IEnumerable<Finding> Find(PartTree part, HashSet<string> names) => part.Tree.GetRoot().DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText))
        .Select(token => token.Parent)
        .OfType<SimpleNameSyntax>()
        .Where(name => inspected.GetSemanticModel(part.Tree).GetSymbolInfo(name).Symbol is { } symbol && IsTestOnly(symbol))
        .Take(1)
        .Select(name => part.Find(Rules.CompilerError, FindingLevel.Error, name.Span, $"{name} is known to the tests of the examples only, and not to the project"));

    private bool IsTestOnly(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol space => space.ConstituentNamespaces.All(part => part.ContainingAssembly is { } assembly && _assemblies.Contains(assembly)),
        { ContainingAssembly: { } assembly } when _assemblies.Contains(assembly) => true,
        _ => symbol.OriginalDefinition.DeclaringSyntaxReferences is { Length: > 0 } places && places.All(place => _trees.Contains(place.SyntaxTree)),
    };
}
