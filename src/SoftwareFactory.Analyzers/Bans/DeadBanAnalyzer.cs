using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SoftwareFactory.Analyzers.Bans;

/// <summary>SF4391: the canary of the project's ban lists. A line that names no symbol bans nothing, and nobody would notice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeadBanAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4391", "A ban list names a symbol that does not exist", "{0} is no symbol of the project or its references. Correct the documentation id.",
        PackAnalyzer.Correctness, DiagnosticSeverity.Error, true, helpLinkUri: $"{PackAnalyzer.Pages}SF4391.md", customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Inspect);
    }

    private static void Inspect(CompilationAnalysisContext context)
    {
        foreach (var ban in new BanList(context.Compilation, context.Options.AdditionalFiles, withBuiltIn: false).Dead)
        {
            var lines = ban.File!.GetText(context.CancellationToken)!.Lines;
            var span = lines[ban.Line - 1].Span;
            context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(ban.File.Path, span, lines.GetLinePositionSpan(span)), ban.Id));
        }
    }
}
