using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SoftwareFactory.Analyzers;
using SoftwareFactory.Analyzers.Bans;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Analyze;

/// <summary>
/// Runs the project's analyzers and the factory's pack, with the project's own configuration, over the compilation without the tests, and reports what they find in the parts' files
/// (SF4202: error or warning as the project's options say; SF429x and SF43xx: errors unless the options name them). Banned APIs in slots are SF4201, whatever the options say. An analyzer that
/// does not load or throws is SF4203, a ban that means nothing SF4204. Thread-safe.
/// </summary>
/// <param name="project">The analyzers and their options.</param>
public sealed class AnalyzeGate(ProjectCompilation project)
{
    private const string OfTemplate = "No spec and no answer changes the template's text: give the analyzer what it misses, such as a line of PublicAPI.Unshipped.txt, take a template of the repository's own, or set the rule's severity in .editorconfig.";

    /// <summary>Analyzes, concurrently.</summary>
    /// <param name="compilation">What the Compile gate gave.</param>
    /// <param name="cancellation">Cancels.</param>
    public AnalyzeResult Analyze(InspectedCompilation compilation, CancellationToken cancellation)
    {
        var released = compilation.Compilation.RemoveSyntaxTrees(compilation.TestTrees);
        var bans = new BanList(released, project.AdditionalFiles, withBuiltIn: true);
        var exceptions = new ConcurrentBag<string>();
        var analyzers = EffectiveAnalyzers.Of(released, compilation.PartTrees.Keys.Select(tree => tree.FilePath), project).Add(new BannedApiAnalyzer(bans, compilation.PartTrees));
        var analysis = released.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(project.AdditionalFiles, project.ConfigOptions),
            (exception, analyzer, _) => exceptions.Add($"{analyzer.GetType().FullName} threw {exception.GetType().Name}: {exception.Message}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false));

        // The gates are called by whoever has a thread to spare; nothing here is bound to one.
        var diagnostics = analysis.GetAnalyzerDiagnosticsAsync(cancellation).GetAwaiter().GetResult();
        var place = new SourceLocation(project.DisplayPath(project.Folder));
        Finding[] findings =
        [
            .. project.Analyzers.Failures.Concat(exceptions.Distinct(StringComparer.Ordinal)).Select(failure => Rules.AnalyzerFailed.At(place, failure)),
            .. Dead(bans, place),
            .. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .DistinctBy(Use)
                .Select(diagnostic => Find(diagnostic, compilation.PartTrees))
                .OfType<Finding>()
                .OrderBy(finding => finding.Rule.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
        return new AnalyzeResult(findings, FactoryPack.Lowered(compilation.AllPartTrees.Select(part => part.Tree.FilePath), project));
    }

    private IEnumerable<Finding> Dead(BanList bans, SourceLocation place) =>
        (bans.IsAlive ? [] : new[] { Rules.BannedApiList.At(place, "The built-in list of banned APIs finds none of its symbols in the project's references.") })
            .Concat(bans.Dead.Select(ban => Rules.BannedApiList.At(new SourceLocation(project.DisplayPath(ban.File!.Path), ban.Line, 1), $"{ban.Id} is no symbol of the project or its references.") with { Level = FindingLevel.Warning }));

    // Process.Start names a banned type twice; one finding a line and ban says it.
    private static (SyntaxTree?, int, string) Use(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(BannedApiAnalyzer.BanKey, out var ban) && diagnostic.Id == Rules.BannedApi.Id
            ? (diagnostic.Location.SourceTree, diagnostic.Location.GetLineSpan().StartLinePosition.Line, ban!)
            : (diagnostic.Location.SourceTree, diagnostic.Location.SourceSpan.Start, $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");

    private Finding? Find(Diagnostic diagnostic, IReadOnlyDictionary<SyntaxTree, PartTree> parts)
    {
        if (diagnostic.AdditionalLocations.Prepend(diagnostic.Location).FirstOrDefault(location => location.SourceTree is { } tree && parts.ContainsKey(tree)) is not { } place)
            return null;

        var part = parts[place.SourceTree!];
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        if (diagnostic.Id == Rules.BannedApi.Id)
            return part.Find(Rules.BannedApi, FindingLevel.Error, place.SourceSpan, message);
        if (FactoryPack.RuleOf(diagnostic) is { } rule)
            return diagnostic.Properties.ContainsKey(PackAnalyzer.ApiKey) ? null : part.Find(rule, FactoryPack.LevelOf(diagnostic, part.Tree.FilePath, project), place.SourceSpan, message, fix: "");
        if (diagnostic.Severity < DiagnosticSeverity.Warning)
            return null;

        var level = diagnostic.Severity == DiagnosticSeverity.Error ? FindingLevel.Error : FindingLevel.Warning;
        return part.Find(Rules.AnalyzerFinding, level, place.SourceSpan, $"{diagnostic.Id}: {message}", part.SlotAt(place.SourceSpan) is null ? OfTemplate : null);
    }
}
