using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SoftwareFactory.Analyzers;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Analyze;

/// <summary>
/// The rules of SoftwareFactory.Analyzers as a gate, whether the project references the package or not. In a part every one of them stops it, unless the project or the
/// repository says otherwise of that rule: in <c>.editorconfig</c>, <c>NoWarn</c> or a ruleset here, in <c>factory.yaml</c> afterwards.
/// </summary>
internal static class FactoryPack
{
    internal static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(PackAnalyzer).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly ImmutableArray<DiagnosticDescriptor> Descriptors = [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The project's own copy of the package, of whatever version: its rules are these.</summary>
    internal static bool IsCopy(DiagnosticAnalyzer analyzer) => analyzer.GetType().Assembly.GetName().Name == typeof(PackAnalyzer).Assembly.GetName().Name;

    /// <summary>The catalogue's rule of a diagnostic; null for those of other analyzers.</summary>
    internal static Rule? RuleOf(Diagnostic diagnostic) => Descriptors.Any(rule => rule.Id == diagnostic.Id) ? Rules.Find(diagnostic.Id) : null;

    /// <summary>The level in a part: the severity that the project gives the rule, and otherwise an error.</summary>
    internal static FindingLevel LevelOf(Diagnostic diagnostic, string path, ProjectCompilation project) =>
        Configured(diagnostic.Id, path, project) is { } configured ? LevelOf(configured) : diagnostic.Severity < DiagnosticSeverity.Warning ? FindingLevel.Note : FindingLevel.Error;

    /// <summary>The rules that the project lowers for any of the files, with the lowest level that it gives them.</summary>
    internal static SortedDictionary<string, FindingLevel> Lowered(IEnumerable<string> paths, ProjectCompilation project)
    {
        var lowered = new SortedDictionary<string, FindingLevel>(StringComparer.Ordinal);
        foreach (var path in paths.DistinctBy(project.ConfigOf))
        {
            foreach (var rule in Descriptors)
            {
                var level = Configured(rule.Id, path, project) is { } configured ? LevelOf(configured) : FindingLevel.Error;
                if (level < lowered.GetValueOrDefault(rule.Id, FindingLevel.Error)) lowered[rule.Id] = level;
            }
        }

        return lowered;
    }

    private static ReportDiagnostic? Configured(string id, string path, ProjectCompilation project) =>
        project.Options.SpecificDiagnosticOptions.TryGetValue(id, out var option) && option != ReportDiagnostic.Default ? option
        : project.ConfigOf(path).TreeOptions.TryGetValue(id, out option) || project.ConfigOf(null).TreeOptions.TryGetValue(id, out option) ? option
        : null;

    private static FindingLevel LevelOf(ReportDiagnostic option) => option switch
    {
        ReportDiagnostic.Warn => FindingLevel.Warning,
        ReportDiagnostic.Info => FindingLevel.Note,
        ReportDiagnostic.Hidden or ReportDiagnostic.Suppress => FindingLevel.None,
        _ => FindingLevel.Error,
    };
}
