using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftwareFactory.Tests.Line;

/// <summary>A source generator that throws as soon as it is to write something, as an assembly for <c>/analyzer</c>.</summary>
internal static class BrokenGenerator
{
    private const string Source = """
        using Microsoft.CodeAnalysis;

        [Generator]
        public sealed class Broken : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context) =>
                context.RegisterSourceOutput(context.CompilationProvider, static (_, _) => throw new System.InvalidOperationException("broken"));
        }
        """;

    /// <summary>Compiles it.</summary>
    /// <param name="path">Where to.</param>
    /// <returns>The compiler's argument.</returns>
    internal static string ArgumentFor(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string[] references = [.. Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), "System*.dll").Where(file => !file.Contains("Native", StringComparison.Ordinal)), typeof(Compilation).Assembly.Location];
        var compilation = CSharpCompilation.Create("Broken", [CSharpSyntaxTree.ParseText(Source)], references.Select(file => MetadataReference.CreateFromFile(file)), new(OutputKind.DynamicallyLinkedLibrary));
        Assert.That(compilation.Emit(path).Diagnostics, Is.Empty);
        return $"/analyzer:\"{path}\"";
    }
}
