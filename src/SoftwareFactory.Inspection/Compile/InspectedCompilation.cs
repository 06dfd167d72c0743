using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>The one compilation of all parts that are judged with the project's own sources, generated sources and the tests made of the examples. Immutable.</summary>
public sealed class InspectedCompilation
{
    internal InspectedCompilation(CSharpCompilation compilation, IReadOnlyList<PartContent> parts, IReadOnlyList<PartTree> allTrees, IReadOnlyList<TestSource> tests, string assemblyPath)
    {
        Compilation = compilation;
        Parts = parts;
        AllPartTrees = allTrees;
        PartTrees = allTrees.Where(tree => compilation.ContainsSyntaxTree(tree.Tree)).ToDictionary(tree => tree.Tree);
        TestTrees = [.. compilation.SyntaxTrees.Where(tree => tree.FilePath == Expectations.Path), .. tests.Select(test => test.Tree)];
        Tests = [.. tests.SelectMany(test => test.Plan), .. PartTrees.Values.SelectMany(tree => OwnTests.Of(compilation, tree))];
        AssemblyPath = assemblyPath;
    }

    /// <summary>The compilation.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>The parts in it.</summary>
    public IReadOnlyList<PartContent> Parts { get; }

    /// <summary>The emitted assembly, with the tests.</summary>
    public string AssemblyPath { get; }

    /// <summary>Those of the parts in it and of those that were left out, in the order of the parts.</summary>
    internal IReadOnlyList<PartTree> AllPartTrees { get; }

    internal IReadOnlyDictionary<SyntaxTree, PartTree> PartTrees { get; }

    internal IReadOnlyList<SyntaxTree> TestTrees { get; }

    /// <summary>The examples', by part and in their order, and then those that parts consist of.</summary>
    internal IReadOnlyList<PlannedTest> Tests { get; }
}
