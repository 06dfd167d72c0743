using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Review;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Review;

/// <summary>Measures what of parts counts for their risk. Thread-safe.</summary>
/// <param name="project">The compiler inputs.</param>
/// <param name="inspected">What the Compile gate gave.</param>
public sealed class RiskGate(ProjectCompilation project, InspectedCompilation inspected)
{
    private readonly SensitiveNamespaces _sensitive = new(inspected.Compilation);
    private readonly ILookup<PartContent, PartTree> _trees = inspected.PartTrees.Values.ToLookup(tree => tree.Part, (IEqualityComparer<PartContent>)ReferenceEqualityComparer.Instance);

    /// <summary>Measures a part; whether its template and its model are new is for the caller to add.</summary>
    /// <param name="part">One of the compilation's.</param>
    /// <param name="earlier">The texts of its outputs as they stand in the tree, without their header line, by path; empty for a new part.</param>
    public PartChange Measure(PartContent part, IReadOnlyDictionary<string, string> earlier) => new()
    {
        Lines = part.Answers.Values.Sum(text => LinesOf(text).Count),
        Churn = Churn(part, earlier),
        ChangesPublicApi = ChangesPublicApi(part, earlier),
        SensitiveNamespaces = [.. _trees[part].SelectMany(_sensitive.UsedIn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        IsFirstOfTemplate = false,
        IsFirstOfModel = false,
    };

    private static double Churn(PartContent part, IReadOnlyDictionary<string, string> earlier)
    {
        if (earlier.Count == 0) return 1;
        var before = earlier.Values.SelectMany(LinesOf).CountBy(line => line, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var now = part.Files.SelectMany(file => LinesOf(WithoutHeader(file.Text))).CountBy(line => line, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var all = before.Values.Sum() + now.Values.Sum();
        var common = now.Sum(line => Math.Min(line.Value, before.GetValueOrDefault(line.Key)));
        return all == 0 ? 0 : 1 - (2.0 * common / all);
    }

    private bool ChangesPublicApi(PartContent part, IReadOnlyDictionary<string, string> earlier)
    {
        var now = _trees[part].Where(tree => tree.File.Kind == OutputKind.Source).SelectMany(tree => PublicSurface.Of(tree.Tree.GetRoot())).ToHashSet(StringComparer.Ordinal);
        var before = part.Files
            .Where(file => file.Kind == OutputKind.Source && earlier.ContainsKey(file.Path))
            .SelectMany(file => PublicSurface.Of(project.Tree(file with { Text = earlier[file.Path], Spans = [] }).GetRoot()));
        return !now.SetEquals(before);
    }

    private static List<string> LinesOf(string text) => [.. LineEndings.Normalize(text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static string WithoutHeader(string text) => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
}
