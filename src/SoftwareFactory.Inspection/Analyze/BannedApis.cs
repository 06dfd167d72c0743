using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Analyze;

/// <summary>
/// Banned APIs, found by what a name binds to and not by its text. The lists are in the format of
/// Microsoft.CodeAnalysis.BannedApiAnalyzers: a documentation id, a semicolon, advice; the factory's own, then the project's
/// additional files named <c>BannedSymbols*.txt</c>.
/// </summary>
internal static class BannedApis
{
    internal static IEnumerable<Finding> Find(ProjectCompilation project, InspectedCompilation inspected)
    {
        var bans = new Dictionary<ISymbol, string>(SymbolEqualityComparer.Default);
        foreach (var (id, advice, _) in Own()) Add(bans, inspected.Compilation, id, advice);
        foreach (var (id, advice, location) in OfProject(project))
            if (!Add(bans, inspected.Compilation, id, advice))
                yield return Rules.BannedApiList.At(location, $"{id} is no symbol of the project or its references.");

        foreach (var (tree, file) in inspected.Files)
        {
            var model = inspected.Compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().Where(node => node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax))
            {
                if (!file.File.Spans.Any(span => name.SpanStart >= span.Start && name.Span.End <= span.End)) continue;
                if (Banned(bans, model.GetSymbolInfo(name).Symbol) is not var (symbol, advice)) continue;
                var at = tree.GetLineSpan(name.Span).StartLinePosition;
                var slot = file.File.Spans.First(span => name.SpanStart >= span.Start && name.Span.End <= span.End).Slot.Name;
                yield return Rules.BannedApi.At(
                    file.Part.Spec.Location,
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file.File.Path}({at.Line + 1},{at.Character + 1}), slot {slot}: {symbol.ToDisplayString()} is banned."),
                    $"{advice}.") with { SpecId = file.Part.Spec.Id, Slot = slot };
            }
        }
    }

    private static (ISymbol Symbol, string Advice)? Banned(Dictionary<ISymbol, string> bans, ISymbol? symbol)
    {
        for (var candidate = symbol?.OriginalDefinition; candidate is not null and not INamespaceSymbol; candidate = candidate.ContainingSymbol?.OriginalDefinition)
            if (bans.TryGetValue(candidate, out var advice)) return (candidate, advice);
        return null;
    }

    private static bool Add(Dictionary<ISymbol, string> bans, CSharpCompilation compilation, string id, string advice)
    {
        var symbols = DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation);
        foreach (var symbol in symbols) bans[symbol.OriginalDefinition] = advice;
        return !symbols.IsEmpty;
    }

    private static List<(string Id, string Advice, SourceLocation Location)> Own()
    {
        using var reader = new StreamReader(typeof(BannedApis).Assembly.GetManifestResourceStream("BannedSymbols.txt")!);
        return Read("BannedSymbols.txt", reader.ReadToEnd());
    }

    private static IEnumerable<(string Id, string Advice, SourceLocation Location)> OfProject(ProjectCompilation project) =>
        project.Arguments.AdditionalFiles.Select(file => file.Path)
            .Where(path => Path.GetFileName(path) is var name && name.StartsWith("BannedSymbols", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
            .SelectMany(path => Read(project.DisplayPath(path), File.ReadAllText(path)));

    private static List<(string Id, string Advice, SourceLocation Location)> Read(string path, string text) =>
    [
        .. text.Split('\n')
            .Select((line, index) => (Line: line.Split("//", 2)[0].Trim(), Number: index + 1))
            .Where(entry => entry.Line.Length > 0)
            .Select(entry => (entry.Line.Split(';', 2) is [var id, var advice] ? (id.Trim(), advice.Trim().TrimEnd('.'), new SourceLocation(path, entry.Number)) : (entry.Line, "Use something else", new SourceLocation(path, entry.Number)))),
    ];
}
