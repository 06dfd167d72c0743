using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Analyze;

/// <summary>
/// The project's analyzers and the factory's pack, without those that could report nothing but notes and hidden diagnostics, as csc leaves them out (its severity filter is internal):
/// with the SDK's defaults that is nine in ten. Whoever may warn anywhere, by default, option, ruleset or configuration file, stays.
/// </summary>
internal static class EffectiveAnalyzers
{
    private const string BulkPrefix = "dotnet_analyzer_diagnostic.";

    internal static ImmutableArray<DiagnosticAnalyzer> Of(Compilation compilation, IEnumerable<string> paths, ProjectCompilation project)
    {
        ImmutableArray<DiagnosticAnalyzer> all = [.. project.Analyzers.Analyzers.Where(analyzer => !FactoryPack.IsCopy(analyzer)), .. FactoryPack.Analyzers];
        var configured = paths.Select(project.ConfigOf).Append(project.ConfigOf(null)).ToHashSet();
        if (configured.Any(result => result.AnalyzerOptions.Keys.Any(key => key.StartsWith(BulkPrefix, StringComparison.OrdinalIgnoreCase))))
            return all;

        var raised = configured
            .SelectMany(result => result.TreeOptions)
            .Where(option => option.Value is ReportDiagnostic.Warn or ReportDiagnostic.Error)
            .Select(option => option.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. all.Where(analyzer => analyzer is DiagnosticSuppressor || MayWarn(analyzer))];

        bool MayWarn(DiagnosticAnalyzer analyzer)
        {
            try
            {
                return analyzer.SupportedDiagnostics.Any(Matters);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // The driver asks again, and reports it.
                return true;
            }
        }

        bool Matters(DiagnosticDescriptor descriptor) =>
            descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)
            || raised.Contains(descriptor.Id)
            || descriptor.GetEffectiveSeverity(compilation.Options) is ReportDiagnostic.Warn or ReportDiagnostic.Error;
    }
}
