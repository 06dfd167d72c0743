using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SoftwareFactory.Inspection.Project;

/// <summary>Gives analyzers and generators the options of <see cref="ProjectConfig"/>. Thread-safe.</summary>
internal sealed class AnalyzerConfigProvider(ProjectConfig config) : AnalyzerConfigOptionsProvider
{
    private readonly ConcurrentDictionary<string, ConfigOptions> _byPath = new(StringComparer.Ordinal);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new ConfigOptions(config.Global.AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GetOptions(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GetOptions(textFile.Path);

    internal ConfigOptions GetOptions(string path) => _byPath.GetOrAdd(path, static (path, config) => new ConfigOptions(config.For(path).AnalyzerOptions), config);
}
