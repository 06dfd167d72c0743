using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SoftwareFactory.Inspection.Project;

/// <summary>Tells the compiler which severity the configuration files give a diagnostic in a file, as csc's own provider (which is internal) does.</summary>
internal sealed class TreeOptions(ProjectConfig config) : SyntaxTreeOptionsProvider
{
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
        config.For(tree.FilePath).AnalyzerOptions.GetValueOrDefault("generated_code") switch
        {
            { } value when bool.TryParse(value, out var generated) => generated ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated,
            _ => GeneratedKind.Unknown,
        };

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        config.For(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        config.Global.TreeOptions.TryGetValue(diagnosticId, out severity);
}
