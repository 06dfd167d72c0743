using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Analyze;
using SoftwareFactory.Inspection.Project;
using OutputKind = SoftwareFactory.Core.Templates.OutputKind;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>Compiles all parts and their examples once, together with the project's own sources, references and options.</summary>
public sealed class CompileGate(ProjectCompilation project)
{
    /// <summary>Compiles and emits.</summary>
    /// <param name="parts">The parts; their files are compiled as they stand.</param>
    /// <param name="outputRoot">Where the parts' files will stand.</param>
    /// <param name="testFolder">Receives the assembly and its symbols.</param>
    /// <param name="testReferences">The test framework.</param>
    /// <param name="cancellation">Stops the compiler.</param>
    public CompileResult Compile(IReadOnlyList<PartContent> parts, string outputRoot, string testFolder, IReadOnlyList<string> testReferences, CancellationToken cancellation)
    {
        var files = parts
            .SelectMany(part => part.Files.Where(file => file.Kind == OutputKind.Source).Select(file => new PartFile(part, file)))
            .ToDictionary(file => project.TreeOf(file.File, Path.GetFullPath(file.File.Path, outputRoot)));
        var product = WithGenerators(project.Create([.. project.Sources, .. files.Keys]), out var generatorFindings, cancellation);

        var examples = parts.Select(ExampleSource.Of).ToList();
        var exampleTrees = examples.ToDictionary(example => (SyntaxTree)CSharpSyntaxTree.ParseText(
            Microsoft.CodeAnalysis.Text.SourceText.From(example.Text, System.Text.Encoding.UTF8),
            project.ParseOptions.WithDocumentationMode(DocumentationMode.None),
            Path.Combine(testFolder, $"{examples.IndexOf(example)}.cs"), cancellationToken: cancellation));
        var whole = product.AddSyntaxTrees(exampleTrees.Keys).AddReferences(testReferences.Select(path => MetadataReference.CreateFromFile(path)));

        Directory.CreateDirectory(testFolder);
        var assembly = Path.Combine(testFolder, $"{product.AssemblyName}.dll");
        using var peStream = File.Create(assembly);
        using var pdbStream = File.Create(Path.ChangeExtension(assembly, ".pdb"));
        var emitted = whole.Emit(peStream, pdbStream, cancellationToken: cancellation);

        var findings = generatorFindings.Concat(emitted.Diagnostics.Select(diagnostic => Map(diagnostic, files, exampleTrees)).OfType<Finding>()).ToList();
        return new CompileResult(findings, emitted.Success ? new InspectedCompilation(product, files, [.. examples.SelectMany(example => example.Tests)], assembly) : null);
    }

    private CSharpCompilation WithGenerators(CSharpCompilation compilation, out ImmutableArray<Finding> findings, CancellationToken cancellation)
    {
        findings = [];
        var generators = ProjectAnalyzers.Of(project).Generators;
        if (generators.IsEmpty) return compilation;
        var driver = CSharpGeneratorDriver.Create(generators, ProjectAnalyzers.AdditionalTexts(project), project.ParseOptions, new ConfiguredOptions(project.Configuration));
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var diagnostics, cancellation);
        findings = [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => Rules.Generator.At(new SourceLocation("project"), $"{diagnostic.Id}: {Message(diagnostic)}."))];
        return (CSharpCompilation)updated;
    }

    private Finding? Map(Diagnostic diagnostic, Dictionary<SyntaxTree, PartFile> files, Dictionary<SyntaxTree, ExampleSource> examples)
    {
        if (diagnostic.IsSuppressed || diagnostic.Severity < DiagnosticSeverity.Warning) return null;
        var level = diagnostic.Severity == DiagnosticSeverity.Error ? FindingLevel.Error : FindingLevel.Warning;
        if (diagnostic.Location.SourceTree is { } tree)
        {
            if (files.TryGetValue(tree, out var file)) return PartFindings.Of(Rules.CompilerError, diagnostic, file) with { Level = level };
            if (examples.TryGetValue(tree, out var example)) return diagnostic.DefaultSeverity == DiagnosticSeverity.Error ? OfExample(diagnostic, example) : null;
        }

        // What is wrong in hand-written code without the parts is the build's own business, unless it stops the compiler.
        return level == FindingLevel.Error ? Rules.ProjectNotCompiled.At(Locate(diagnostic), $"{diagnostic.Id}: {Message(diagnostic)}.") : null;
    }

    private static Finding OfExample(Diagnostic diagnostic, ExampleSource source)
    {
        var example = source.ExampleAt(diagnostic.Location.GetLineSpan().StartLinePosition.Line) ?? source.Tests[0].Example;
        var what = example.IsHoldout ? $"A holdout of {example.Clause} does not compile." : $"{example.Name}: {diagnostic.Id}: {Message(diagnostic)}.";
        return Rules.ExampleNotCompiled.At(example.Location, what) with { SpecId = source.Tests[0].Part.Spec.Id, Clause = example.Clause };
    }

    private SourceLocation Locate(Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree) return new SourceLocation("project");
        var at = diagnostic.Location.GetLineSpan().StartLinePosition;
        return new SourceLocation(project.DisplayPath(tree.FilePath), at.Line + 1, at.Character + 1);
    }

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.');
}
