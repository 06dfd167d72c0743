using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SoftwareFactory.Inspection.Project;

/// <summary>The analyzers and source generators that the project references, and why some could not be loaded.</summary>
internal sealed class ProjectAnalyzers
{
    private readonly ConcurrentBag<string> _failures = [];
    private readonly AnalyzerFileReference[] _references;
    private readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> _analyzers;
    private readonly Lazy<ImmutableArray<ISourceGenerator>> _generators;

    internal ProjectAnalyzers(IEnumerable<string> paths)
    {
        var loader = new AnalyzerLoader();
        _references = [.. paths.Distinct(StringComparer.Ordinal).Select(path => new AnalyzerFileReference(path, loader))];
        foreach (var reference in _references)
        {
            loader.AddDependencyLocation(reference.FullPath);
            reference.AnalyzerLoadFailed += OnFailure;
        }

        _analyzers = new(() => [.. _references.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))]);
        _generators = new(() => [.. _references.SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp))]);
    }

    internal ImmutableArray<DiagnosticAnalyzer> Analyzers => _analyzers.Value;

    internal ImmutableArray<ISourceGenerator> Generators => _generators.Value;

    /// <summary>What could not be loaded so far: one sentence each, sorted.</summary>
    internal IReadOnlyList<string> Failures => [.. _failures.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // A library that carries no analyzer at all (a dependency of one) is no failure.
    private void OnFailure(object? sender, AnalyzerLoadFailureEventArgs failure)
    {
        if (failure.ErrorCode == AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers)
            return;

        var name = Path.GetFileName(((AnalyzerFileReference)sender!).FullPath);
        var type = failure.TypeName is { } typeName ? $" ({typeName})" : "";
        _failures.Add(failure.ErrorCode == AnalyzerLoadFailureEventArgs.FailureErrorCode.ReferencesNewerCompiler
            ? $"{name} was built for compiler {failure.ReferencedCompilerVersion}, which is newer than this one (CS9057)."
            : $"{name}{type} cannot be loaded: {failure.Message.TrimEnd('.')}.");
    }
}
