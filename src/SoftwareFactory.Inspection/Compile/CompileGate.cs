using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>
/// Compiles all parts that are judged at once: the project's own sources, references, options and source generators, the parts' files in the place of
/// what is in the tree, and the tests made of all examples. One compilation, one emit. Reports SF4101 (a part), SF4102 (an example),
/// SF4103 (the project's own sources), SF4104 (a generator), SF4105 and SF4106 (the template no longer means or does what it says), SF4107 (another type than the slot says), SF4109 and SF4110 (warnings in a part). Thread-safe.
/// </summary>
/// <param name="project">The compiler inputs.</param>
public sealed class CompileGate(ProjectCompilation project)
{
    /// <summary>Compiles, and emits the assembly when nothing stands against it.</summary>
    /// <param name="parts">The parts; each passed Conform.</param>
    /// <param name="standing">The ids of the specs of those that no change can touch: they are left out.</param>
    /// <param name="outputRoot">The folder that the parts' files will be released below; absolute.</param>
    /// <param name="testFolder">Where the assembly is written; made when missing.</param>
    /// <param name="testReferences">The test framework's assemblies; left out where the project references its own.</param>
    /// <param name="cancellation">Cancels.</param>
    public CompileResult Compile(IReadOnlyList<PartContent> parts, IReadOnlySet<string> standing, string outputRoot, string testFolder, IReadOnlyList<string> testReferences, CancellationToken cancellation)
    {
        var allTrees = PartTree.Of(project, parts, outputRoot);
        var partTrees = allTrees.Where(tree => !standing.Contains(tree.Part.Spec.Id)).ToArray();
        MetadataReference[] references = [.. TestReferences(testReferences)];
        var compilation = project.With(
            allTrees.Select(tree => tree.Tree.FilePath),
            [.. partTrees.Select(tree => tree.Tree), .. Namespaces(allTrees.Where(tree => standing.Contains(tree.Part.Spec.Id)))],
            references);

        // Generators see what they will see in the build: the tests come afterwards.
        var generated = project.Generate(compilation, cancellation);
        var tests = ProjectCompilation.Concurrently([.. parts.Where(part => !standing.Contains(part.Spec.Id))], part => TestSource.Of(part, project.ParseOptions));
        SyntaxTree[] testTrees = [.. tests.Select(test => test.Tree), Expectations.Tree(project.ParseOptions)];
        var inspected = generated.Compilation.AddSyntaxTrees(testTrees);
        cancellation.ThrowIfCancellationRequested();
        var assemblyPath = Path.Combine(testFolder, $"{compilation.AssemblyName}.dll");
        var emitted = Emit(inspected, assemblyPath, cancellation);

        var places = new DiagnosticPlaces(project, partTrees, tests);
        var answers = new DeclaredPlaces(partTrees);
        Finding[] findings =
        [
            .. places.OfInputs(),
            .. emitted.Success ? [] : places.OfGenerators(),
            .. generated.Diagnostics.Concat(emitted.Diagnostics).Select(places.Find).OfType<Finding>()
                .Concat(tests.SelectMany(test => test.Findings))
                .Distinct()
                .OrderBy(finding => finding.Location.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location.Line)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
            .. emitted.Success ? new TestOnlyNames(inspected, references, testTrees).Find(partTrees) : [],
            .. emitted.Success ? new BindingEquivalence(project, generated.Compilation, partTrees).Find(cancellation) : [],
            .. emitted.Success ? partTrees.SelectMany(part => SkippedStatements.Find(generated.Compilation, part, answers)) : [],
            .. emitted.Success ? partTrees.SelectMany(part => SlotTypes.Find(generated.Compilation, part)) : [],
        ];
        return new CompileResult(
            [.. findings.OrderBy(finding => finding.Rule.Id, StringComparer.Ordinal)],
            emitted.Success && !findings.Any(finding => finding.Stops && !finding.Rule.IsAdjustable) ? new InspectedCompilation(inspected, [.. tests.Select(test => test.Part)], allTrees, tests, assemblyPath) : null);
    }

    // A using of a namespace that only such parts declare is still one.
    private IEnumerable<SyntaxTree> Namespaces(IEnumerable<PartTree> standing)
    {
        var names = standing.SelectMany(tree => tree.Tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<BaseNamespaceDeclarationSyntax>())
            .Select(space => string.Join('.', space.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(part => part.Name.ToString())))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (names.Length > 0) yield return CSharpSyntaxTree.ParseText(string.Concat(names.Select(name => $"namespace {name} {{ }}\n")), project.ParseOptions, "Namespaces.cs");
    }

    private IEnumerable<MetadataReference> TestReferences(IReadOnlyList<string> paths)
    {
        var own = project.References.Select(reference => Path.GetFileName(reference.Display)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return paths.Where(path => !own.Contains(Path.GetFileName(path))).Select(path => MetadataReference.CreateFromFile(path));
    }

    // Into memory first: a failed or cancelled emit leaves no half-written file. Without symbols: nobody reads a test's stack trace.
    private EmitResult Emit(CSharpCompilation compilation, string assemblyPath, CancellationToken cancellation)
    {
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly, manifestResources: project.Arguments.ManifestResources, cancellationToken: cancellation);
        if (!result.Success) return result;

        Directory.CreateDirectory(Path.GetDirectoryName(assemblyPath)!);
        using var file = File.Create(assemblyPath);
        assembly.WriteTo(file);
        return result;
    }
}
