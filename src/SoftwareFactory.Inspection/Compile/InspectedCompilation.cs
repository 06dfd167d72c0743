using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>The one compilation of a run, and what stands where in it. Immutable.</summary>
public sealed class InspectedCompilation
{
    internal InspectedCompilation(CSharpCompilation compilation, IReadOnlyDictionary<SyntaxTree, PartFile> files, IReadOnlyList<ExampleTest> tests, string assemblyPath)
    {
        Compilation = compilation;
        Files = files;
        Tests = tests;
        AssemblyPath = assemblyPath;
    }

    /// <summary>The assembly that holds parts and examples, absolute.</summary>
    public string AssemblyPath { get; }

    /// <summary>Sources and parts, without the examples.</summary>
    internal CSharpCompilation Compilation { get; }

    internal IReadOnlyDictionary<SyntaxTree, PartFile> Files { get; }

    internal IReadOnlyList<ExampleTest> Tests { get; }
}

/// <summary>A part's file in the compilation.</summary>
internal sealed record PartFile(PartContent Part, RenderedFile File);
