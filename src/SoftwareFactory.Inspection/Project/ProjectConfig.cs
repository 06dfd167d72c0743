using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SoftwareFactory.Inspection.Project;

/// <summary>The project's <c>.editorconfig</c> and global configuration files, matched once for each path. Thread-safe.</summary>
internal sealed class ProjectConfig
{
    private readonly AnalyzerConfigSet _files;
    private readonly ConcurrentDictionary<string, AnalyzerConfigOptionsResult> _byPath = new(StringComparer.Ordinal);

    internal ProjectConfig(IEnumerable<string> paths)
    {
        _files = AnalyzerConfigSet.Create(
            paths.Where(File.Exists).Select(path => AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(path)), path)).ToArray(),
            out _);
        Global = _files.GlobalConfigOptions;
    }

    internal AnalyzerConfigOptionsResult Global { get; }

    internal AnalyzerConfigOptionsResult For(string path) => _byPath.GetOrAdd(path, _files.GetOptionsForSourcePath);
}
