using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SoftwareFactory.Core.Templates;
using OutputKind = SoftwareFactory.Core.Templates.OutputKind;

namespace SoftwareFactory.Inspection.Project;

/// <summary>
/// One project's compiler inputs, read from csc's own arguments, so that parts are judged exactly as the build will compile them.
/// Its sources are parsed once, when first needed; so is every rendered file. Thread-safe.
/// </summary>
public sealed class ProjectCompilation
{
    private readonly CSharpCommandLineArguments _arguments;
    private readonly string _repositoryRoot;
    private readonly IReadOnlySet<string> _outputPaths;
    private readonly Lazy<ImmutableArray<SyntaxTree>> _sources;
    private readonly Lazy<ImmutableArray<MetadataReference>> _references;
    private readonly Lazy<AnalyzerConfigSet> _configuration;
    private readonly ConcurrentDictionary<RenderedFile, SyntaxTree> _trees = new(ReferenceEqualityComparer.Instance);

    private ProjectCompilation(CSharpCommandLineArguments arguments, string repositoryRoot, IReadOnlySet<string> outputPaths)
    {
        _arguments = arguments;
        _repositoryRoot = repositoryRoot;
        _outputPaths = outputPaths;
        ParseOptions = arguments.ParseOptions;
        _sources = new(ParseSources);
        _references = new(() => [.. arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties))]);
        _configuration = new(() => AnalyzerConfigSet.Create(arguments.AnalyzerConfigPaths.Where(File.Exists).Select(path => AnalyzerConfig.Parse(File.ReadAllText(path), path)).ToImmutableArray()));
    }

    /// <summary>The project's language version, symbols and documentation mode.</summary>
    public CSharpParseOptions ParseOptions { get; }

    internal CSharpCommandLineArguments Arguments => _arguments;

    internal AnalyzerConfigSet Configuration => _configuration.Value;

    internal ImmutableArray<SyntaxTree> Sources => _sources.Value;

    /// <summary>Opens a project.</summary>
    /// <param name="responseFile">csc's arguments, one a line.</param>
    /// <param name="projectFolder">What relative paths start from.</param>
    /// <param name="repositoryRoot">What findings' paths are relative to.</param>
    /// <param name="outputPaths">The parts' own outputs, absolute: left out of the sources.</param>
    public static ProjectCompilation Open(string responseFile, string projectFolder, string repositoryRoot, IReadOnlySet<string> outputPaths)
    {
        var arguments = CSharpCommandLineParser.Default.Parse(
            File.ReadLines(responseFile).Select(line => line.Replace("\"", "", StringComparison.Ordinal)), projectFolder, sdkDirectory: null);
        return new ProjectCompilation(arguments, repositoryRoot, outputPaths);
    }

    /// <summary>Relative to the repository root, with <c>/</c>.</summary>
    public string DisplayPath(string absolutePath)
    {
        var relative = Path.GetRelativePath(_repositoryRoot, absolutePath).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? Path.GetFileName(absolutePath) : relative;
    }

    /// <summary>An interface of the project, or null. Reads the sources with the default-filled parts, so that it may mention types that parts declare.</summary>
    public InterfaceModel? FindInterface(string fullName, string fromNamespace, IReadOnlyList<RenderedFile> defaultFiles)
    {
        var compilation = Create([.. Sources, .. defaultFiles.Where(file => file.Kind == OutputKind.Source).Select(file => TreeOf(file, file.Path))]);
        return compilation.GetTypeByMetadataName(fullName) is { TypeKind: TypeKind.Interface } type ? InterfaceReader.Read(type, fromNamespace) : null;
    }

    internal SyntaxTree TreeOf(RenderedFile file, string path) =>
        _trees.GetOrAdd(file, static (file, context) => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, System.Text.Encoding.UTF8), context.ParseOptions, context.path), (ParseOptions, path));

    internal CSharpCompilation Create(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        Path.GetFileNameWithoutExtension(_arguments.OutputFileName ?? _arguments.CompilationName ?? "project"),
        trees,
        _references.Value,
        _arguments.CompilationOptions
            .WithConcurrentBuild(true)
            .WithSyntaxTreeOptionsProvider(new ConfiguredSeverities(Configuration))
            .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default));

    private ImmutableArray<SyntaxTree> ParseSources()
    {
        var paths = _arguments.SourceFiles.Select(file => file.Path).Where(path => !_outputPaths.Contains(Path.GetFullPath(path))).Distinct(StringComparer.Ordinal).ToArray();
        var trees = new SyntaxTree[paths.Length];
        Parallel.For(0, paths.Length, i =>
        {
            using var stream = File.OpenRead(paths[i]);
            trees[i] = CSharpSyntaxTree.ParseText(SourceText.From(stream), ParseOptions, paths[i]);
        });
        return [.. trees];
    }
}
