using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Analyze;

/// <summary>Runs the project's analyzers with the project's own options, and looks for banned APIs in the slots.</summary>
public sealed class AnalyzeGate(ProjectCompilation project)
{
    /// <summary>SF4201 to SF4204, in the parts' files only.</summary>
    public IReadOnlyList<Finding> Analyze(InspectedCompilation compilation, CancellationToken cancellation) =>
        [.. BannedApis.Find(project, compilation), .. RunAnalyzers(compilation, cancellation)];

    private List<Finding> RunAnalyzers(InspectedCompilation inspected, CancellationToken cancellation)
    {
        var analyzers = ProjectAnalyzers.Of(project);
        var findings = analyzers.Failures.Select(failure => Rules.AnalyzerFailed.At(new SourceLocation("project"), $"{failure.TrimEnd('.')}.")).ToList();
        if (analyzers.Analyzers.IsEmpty) return findings;

        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(ProjectAnalyzers.AdditionalTexts(project), new ConfiguredOptions(project.Configuration)),
            onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var diagnostics = new CompilationWithAnalyzers(inspected.Compilation, analyzers.Analyzers, options)
            .GetAnalyzerDiagnosticsAsync(cancellation).GetAwaiter().GetResult();
        foreach (var diagnostic in diagnostics.Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity >= DiagnosticSeverity.Warning))
        {
            if (diagnostic.Id is "AD0001" or "CS8032" or "CS9057")
                findings.Add(Rules.AnalyzerFailed.At(new SourceLocation("project"), $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.')}."));
            else if (diagnostic.Location.SourceTree is { } tree && inspected.Files.TryGetValue(tree, out var file))
                findings.Add(PartFindings.Of(Rules.AnalyzerFinding, diagnostic, file) with { Level = diagnostic.Severity == DiagnosticSeverity.Error ? FindingLevel.Error : FindingLevel.Warning });
        }

        return findings;
    }
}
