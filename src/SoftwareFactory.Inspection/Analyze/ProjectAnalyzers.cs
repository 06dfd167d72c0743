using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Analyze;

/// <summary>The analyzers and source generators that the project references, loaded once a project.</summary>
internal sealed class ProjectAnalyzers
{
    private static readonly ConditionalWeakTable<ProjectCompilation, ProjectAnalyzers> Loaded = [];

    private readonly List<string> _failures = [];

    private ProjectAnalyzers(ProjectCompilation project)
    {
        var references = project.Arguments.AnalyzerReferences
            .Select(reference => new AnalyzerFileReference(Path.GetFullPath(reference.FilePath), AnalyzerLoader.Shared))
            .ToList();
        foreach (var reference in references)
            reference.AnalyzerLoadFailed += (_, failure) =>
            {
                // A file without analyzers is no failure: packages ship code fixes and dependencies in the same folder.
                if (failure.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers) _failures.Add($"{Path.GetFileName(reference.FullPath)}: {failure.Message}");
            };
        Generators = [.. references.SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp))];
        Analyzers = [.. references.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))];
    }

    internal ImmutableArray<ISourceGenerator> Generators { get; }

    internal ImmutableArray<DiagnosticAnalyzer> Analyzers { get; }

    internal IReadOnlyList<string> Failures => _failures;

    internal static ProjectAnalyzers Of(ProjectCompilation project) => Loaded.GetValue(project, static key => new ProjectAnalyzers(key));

    internal static ImmutableArray<AdditionalText> AdditionalTexts(ProjectCompilation project) =>
        [.. project.Arguments.AdditionalFiles.Select(file => new AdditionalFile(file.Path))];

    private sealed class AdditionalFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => File.Exists(path) ? SourceText.From(File.ReadAllText(path)) : null;
    }
}
