using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SoftwareFactory.Inspection.Project;

/// <summary>The project's <c>.editorconfig</c> and global configuration files, matched once for each path. Thread-safe.</summary>
internal sealed class ProjectConfig
{
    /// <summary>The key of the comment that the house wants at the top of a file.</summary>
    internal const string FileHeader = "file_header_template";

    private readonly AnalyzerConfigSet _files;
    private readonly ConcurrentDictionary<string, AnalyzerConfigOptionsResult> _byPath = new(StringComparer.Ordinal);

    internal ProjectConfig(IEnumerable<string> paths)
    {
        var texts = paths.Where(File.Exists).Select(path => (Path: path, Text: File.ReadAllText(path))).ToArray();
        _files = AnalyzerConfigSet.Create(texts.Select(file => AnalyzerConfig.Parse(SourceText.From(file.Text), file.Path)).ToArray(), out _);
        HasFileHeaders = texts.Any(file => file.Text.Contains(FileHeader, StringComparison.OrdinalIgnoreCase));
        Global = _files.GlobalConfigOptions;
    }

    internal AnalyzerConfigOptionsResult Global { get; }

    /// <summary>Whether any file may want one: matching a path costs more than rendering what stands there.</summary>
    internal bool HasFileHeaders { get; }

    internal AnalyzerConfigOptionsResult For(string path) => _byPath.GetOrAdd(path, _files.GetOptionsForSourcePath);
}
