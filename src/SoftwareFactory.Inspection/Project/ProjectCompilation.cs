using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SoftwareFactory.Core.Templates;
using OutputKind = SoftwareFactory.Core.Templates.OutputKind;

namespace SoftwareFactory.Inspection.Project;

/// <summary>
/// One project's compiler inputs, exactly as the build gives them to csc. Sources, references, analyzers and the parts' files are
/// each read and parsed once, when first needed, concurrently, and shared by all gates. Thread-safe.
/// </summary>
public sealed class ProjectCompilation
{
    // The test framework is made for an older .NET than the project may target. The SDK silences these two unless a project sets NoWarn itself.
    private static readonly Dictionary<string, ReportDiagnostic> OfTestFramework = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    private readonly ConditionalWeakTable<RenderedFile, SyntaxTree> _files = [];
    private readonly Lazy<ImmutableArray<SyntaxTree>> _sources;
    private readonly Lazy<ImmutableArray<MetadataReference>> _references;
    private readonly Lock _defaultsGate = new();
    private readonly string _root;
    private readonly ProjectConfig _config;
    private (IReadOnlyList<RenderedFile> Files, CSharpCompilation Compilation)? _defaults;

    private ProjectCompilation(CSharpCommandLineArguments arguments, string projectFolder, string repositoryRoot, IReadOnlySet<string> outputPaths)
    {
        Arguments = arguments;
        Folder = projectFolder;
        _root = Path.GetFullPath(repositoryRoot);

        // Documentation is always parsed, for summaries and for slots of kind doc; only /doc makes the compiler judge it.
        ParseOptions = arguments.ParseOptions.DocumentationMode == DocumentationMode.None
            ? arguments.ParseOptions.WithDocumentationMode(DocumentationMode.Parse)
            : arguments.ParseOptions;
        _config = new ProjectConfig(arguments.AnalyzerConfigPaths);
        ConfigOptions = new AnalyzerConfigProvider(_config);
        AdditionalFiles = [.. arguments.AdditionalFiles.Select(file => new AdditionalFile(Path.GetFullPath(file.Path, projectFolder)))];
        Analyzers = new ProjectAnalyzers(arguments.AnalyzerReferences.Select(reference => Path.GetFullPath(reference.FilePath, projectFolder)));
        Options = arguments.CompilationOptions
            .WithSpecificDiagnosticOptions(arguments.CompilationOptions.SpecificDiagnosticOptions.SetItems(OfTestFramework))
            .WithConcurrentBuild(true)
            .WithSyntaxTreeOptionsProvider(new TreeOptions(_config))
            .WithSourceReferenceResolver(new SourceFileResolver([], projectFolder, arguments.PathMap))
            .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default)
            .WithStrongNameProvider(new DesktopStrongNameProvider(arguments.KeyFileSearchPaths));

        var sources = arguments.SourceFiles.Select(file => Path.GetFullPath(file.Path, projectFolder)).Where(path => !outputPaths.Contains(path)).ToArray();
        MissingFiles = [.. sources.Concat(arguments.MetadataReferences.Select(ReferencePath)).Where(path => !File.Exists(path))];
        _sources = new(() => Concurrently([.. sources.Where(File.Exists)], ParseSource));
        _references = new(() => Concurrently<CommandLineReference, MetadataReference>(
            [.. arguments.MetadataReferences.Where(reference => File.Exists(ReferencePath(reference)))],
            reference => MetadataReference.CreateFromFile(ReferencePath(reference), reference.Properties)));
    }

    /// <summary>The version of the compiler that judges: the SDK's own.</summary>
    public static string CompilerVersion { get; } = typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(3);

    /// <summary>The project's language version, preprocessor symbols and features.</summary>
    public CSharpParseOptions ParseOptions { get; }

    internal CSharpCommandLineArguments Arguments { get; }

    /// <summary>csc's arguments as they were given, one a line.</summary>
    internal IReadOnlyList<string> ResponseLines { get; private init; } = [];

    internal string Folder { get; }

    internal CSharpCompilationOptions Options { get; }

    internal AnalyzerConfigProvider ConfigOptions { get; }

    internal ImmutableArray<AdditionalText> AdditionalFiles { get; }

    internal ProjectAnalyzers Analyzers { get; }

    /// <summary>Sources and references that do not exist.</summary>
    internal ImmutableArray<string> MissingFiles { get; }

    internal ImmutableArray<SyntaxTree> Sources => _sources.Value;

    internal ImmutableArray<MetadataReference> References => _references.Value;

    /// <summary>Reads the arguments; everything else is read when a gate first needs it.</summary>
    /// <param name="responseFile">csc's arguments, one a line.</param>
    /// <param name="projectFolder">What relative paths in it are relative to; absolute.</param>
    /// <param name="repositoryRoot">What displayed paths are relative to; absolute.</param>
    /// <param name="outputPaths">The parts' own outputs, absolute: left out of the sources, because the parts take their place.</param>
    public static ProjectCompilation Open(string responseFile, string projectFolder, string repositoryRoot, IReadOnlySet<string> outputPaths) =>
        new(ResponseFile.Read(responseFile, projectFolder), projectFolder, repositoryRoot, outputPaths) { ResponseLines = File.ReadAllLines(responseFile) };

    /// <summary>A path as findings give it: relative to the repository root where it lies below it, with <c>/</c>.</summary>
    /// <param name="absolutePath">An absolute path.</param>
    public string DisplayPath(string absolutePath)
    {
        var relative = Path.GetRelativePath(_root, absolutePath);
        return (relative == ".." || relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? absolutePath : relative)
            .Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>The comment that the project's <c>.editorconfig</c> wants at the top of a file (<c>file_header_template</c>, IDE0073).</summary>
    /// <param name="path">The file's path; it need not be there.</param>
    /// <param name="folder">The absolute path of the folder that a relative path is relative to.</param>
    /// <returns>LF, ended by a line end; empty for none.</returns>
    public string FileHeaderOf(string path, string folder)
    {
        if (!_config.HasFileHeaders || !ConfigOptions.GetOptions(Path.GetFullPath(path, folder)).TryGetValue(ProjectConfig.FileHeader, out var template) || template.Length == 0 || template == "unset") return "";
        var lines = template.Replace("{fileName}", Path.GetFileName(path), StringComparison.Ordinal).Split("\\n");
        return string.Concat(lines.Select(line => $"{$"// {line.TrimEnd('\r')}".TrimEnd()}\n"));
    }

    /// <summary>Reads an interface that the project declares or references, as a class of the project would implement it.</summary>
    /// <param name="fullName">Its name with its namespace, or relative to <paramref name="fromNamespace"/> as C# looks names up.</param>
    /// <param name="fromNamespace">The namespace that implements it: names of this one and those around it need no using.</param>
    /// <param name="defaultFiles">Parts with their slots' defaults, whose types the interface may mention. The same instances cost nothing the second time.</param>
    /// <returns>Null when there is no such interface.</returns>
    public InterfaceModel? FindInterface(string fullName, string fromNamespace, IReadOnlyList<RenderedFile> defaultFiles) =>
        InterfaceReader.Read(WithDefaults(defaultFiles), fullName, fromNamespace);

    /// <summary>The public declarations of a type with their summaries, as C# without bodies: of the project or its references, whichever C# would find.</summary>
    /// <param name="fullName">As in <see cref="FindInterface"/>; of a generic type without type parameters.</param>
    /// <param name="fromNamespace">As in <see cref="FindInterface"/>.</param>
    /// <param name="defaultFiles">As in <see cref="FindInterface"/>.</param>
    /// <returns>Text that is the same on every machine; null when there is no such public or internal type.</returns>
    public string? Describe(string fullName, string fromNamespace, IReadOnlyList<RenderedFile> defaultFiles) =>
        TypeLookup.Find(WithDefaults(defaultFiles), fullName, fromNamespace, _ => true) is { } type ? Declarations.Of([type]) : null;

    /// <summary>The same of all types that a part's files declare.</summary>
    /// <param name="files">Some of <paramref name="defaultFiles"/>.</param>
    /// <param name="defaultFiles">As in <see cref="FindInterface"/>.</param>
    public string Describe(IReadOnlyList<RenderedFile> files, IReadOnlyList<RenderedFile> defaultFiles)
    {
        var compilation = WithDefaults(defaultFiles);
        return Declarations.Of(files.Where(file => file.Kind == OutputKind.Source).SelectMany(file => TypeLookup.DeclaredIn(compilation, Tree(file))));
    }

    /// <summary>Up to three types of the project whose names resemble a name, nearest first.</summary>
    public IReadOnlyList<string> Similar(string name, IReadOnlyList<RenderedFile> defaultFiles) => TypeLookup.Similar(WithDefaults(defaultFiles), name);

    /// <summary>The summary of one of <see cref="Sources"/>' declarations as one line; empty when it has none.</summary>
    internal string SummaryOf(SyntaxNode declaration) =>
        WithDefaults([]).GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration) is { } symbol ? DocSummary.Of(symbol) : "";

    /// <summary>The tree of a part's file; parsed once for each instance.</summary>
    internal SyntaxTree Tree(RenderedFile file) =>
        _files.GetValue(file, made => CSharpSyntaxTree.ParseText(SourceText.From(made.Text, Encoding.UTF8, SourceHashAlgorithm.Sha256), ParseOptions, made.Path));

    /// <summary>The project with parts in the place of what is in the tree.</summary>
    /// <param name="released">The paths of all parts' files.</param>
    /// <param name="trees">What is compiled in their place.</param>
    /// <param name="more">References beside the project's own.</param>
    internal CSharpCompilation With(IEnumerable<string> released, IReadOnlyList<SyntaxTree> trees, IEnumerable<MetadataReference> more)
    {
        var replaced = released.ToHashSet(StringComparer.Ordinal);
        return CSharpCompilation.Create(Arguments.CompilationName ?? "Inspected", [.. Sources.Where(source => !replaced.Contains(source.FilePath)), .. trees], [.. References, .. more], Options);
    }

    /// <summary>What the project's source generators add.</summary>
    internal (CSharpCompilation Compilation, ImmutableArray<Diagnostic> Diagnostics) Generate(CSharpCompilation compilation, CancellationToken cancellation)
    {
        if (Analyzers.Generators.IsEmpty) return (compilation, []);

        CSharpGeneratorDriver
            .Create(Analyzers.Generators, AdditionalFiles, ParseOptions, ConfigOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var diagnostics, cancellation);
        return ((CSharpCompilation)updated, diagnostics);
    }

    /// <summary>What the configuration files say of a file; of all files, where <paramref name="path"/> is null.</summary>
    internal AnalyzerConfigOptionsResult ConfigOf(string? path) => path is null ? _config.Global : _config.For(path);

    /// <summary>A text that may mention files, with their paths relative to the repository root.</summary>
    internal string WithoutRoot(string text) =>
        text.Replace($"{Path.TrimEndingDirectorySeparator(_root)}{Path.DirectorySeparatorChar}", "", StringComparison.Ordinal);

    private CSharpCompilation WithDefaults(IReadOnlyList<RenderedFile> files)
    {
        lock (_defaultsGate)
        {
            if (_defaults is { } known && known.Files.SequenceEqual(files, ReferenceEqualityComparer.Instance))
                return known.Compilation;

            var trees = Concurrently([.. files.Where(file => file.Kind == OutputKind.Source)], Tree);
            var compilation = CSharpCompilation.Create(Arguments.CompilationName, [.. Sources, .. trees], References, Options);
            _defaults = ([.. files], compilation);
            return compilation;
        }
    }

    private SyntaxTree ParseSource(string path)
    {
        using var stream = File.OpenRead(path);
        var text = SourceText.From(stream, Arguments.Encoding, Arguments.ChecksumAlgorithm);
        return CSharpSyntaxTree.ParseText(text, ParseOptions, path);
    }

    private string ReferencePath(CommandLineReference reference) => Path.GetFullPath(reference.Reference, Folder);

    internal static ImmutableArray<TResult> Concurrently<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> map)
    {
        var results = new TResult[items.Count];
        Parallel.For(0, items.Count, i => results[i] = map(items[i]));
        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }
}
