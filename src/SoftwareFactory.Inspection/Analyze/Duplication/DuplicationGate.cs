using System.Globalization;
using Microsoft.CodeAnalysis;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Analyze.Duplication;

/// <summary>
/// Finds members of parts that the project (SF4401) or an earlier part (SF4402) has already, whatever their names, and names both. Reads the trees
/// that the Compile gate parsed. Units find each other by fingerprints in time linear in the tokens; at most three are then compared in full. Thread-safe.
/// </summary>
/// <param name="project">The project.</param>
/// <param name="threshold">From which likeness on it is a duplicate, in percent.</param>
public sealed class DuplicationGate(ProjectCompilation project, int threshold)
{
    private const int MostCompared = 3;

    // What stands in so many units tells nothing about any.
    private const int MostUnitsOfAFingerprint = 64;

    /// <summary>Compares.</summary>
    /// <param name="compilation">What the Compile gate gave.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>At most one finding a member, by part and place.</returns>
    public IReadOnlyList<Finding> Find(InspectedCompilation compilation, CancellationToken cancellation)
    {
        var tests = compilation.TestTrees.ToHashSet();
        var own = compilation.Compilation.SyntaxTrees.Where(tree => !compilation.PartTrees.ContainsKey(tree) && !tests.Contains(tree));
        (SyntaxTree Tree, PartTree? Part)[] trees = [.. own.Select(tree => (tree, (PartTree?)null)), .. compilation.AllPartTrees.Select(part => (part.Tree, part))];
        var units = ProjectCompilation.Concurrently(trees, each => CodeUnits.Of(each.Tree, each.Part).Select(unit => (Unit: unit, Prints: TokenGrams.Winnow(unit.Grams))).ToArray());
        var index = new Dictionary<ulong, List<CodeUnit>>();
        var findings = new List<Finding>();
        foreach (var (unit, prints) in units.SelectMany(each => each))
        {
            cancellation.ThrowIfCancellationRequested();
            if (unit.Part is not null && Nearest(unit, prints, index) is { } found) findings.Add(found);
            foreach (var print in prints)
            {
                if (!index.TryGetValue(print, out var sharing)) index.Add(print, sharing = []);
                if (sharing.Count < MostUnitsOfAFingerprint) sharing.Add(unit);
            }
        }

        return findings;
    }

    private Finding? Nearest(CodeUnit unit, IReadOnlySet<ulong> prints, Dictionary<ulong, List<CodeUnit>> index)
    {
        var candidates = new Dictionary<CodeUnit, int>(ReferenceEqualityComparer.Instance);
        foreach (var other in prints.SelectMany(print => index.GetValueOrDefault(print) ?? []).Where(other => other.Part?.Part != unit.Part!.Part))
            candidates[other] = candidates.GetValueOrDefault(other) + 1;

        var best = candidates.OrderByDescending(candidate => candidate.Value).Take(MostCompared)
            .Select(candidate => (Unit: candidate.Key, Percent: (int)Math.Round(Likeness.Of(unit, candidate.Key) * 100, MidpointRounding.AwayFromZero)))
            .Where(candidate => candidate.Percent >= threshold)
            .OrderByDescending(candidate => candidate.Percent)
            .FirstOrDefault();
        return best.Unit is null ? null : Say(unit, best.Unit, best.Percent);
    }

    private Finding Say(CodeUnit unit, CodeUnit other, int percent)
    {
        var line = other.Tree.GetLineSpan(other.Member).StartLinePosition.Line + 1;
        var text = string.Create(CultureInfo.InvariantCulture, $"{other.Name} ({(other.Part is { } part ? $"the part {part.Part.Spec.Id}, {part.File.Path}" : project.DisplayPath(other.Tree.FilePath))}, line {line}) already does what {unit.Name} does ({percent} %)");
        var rule = other.Part is null ? Rules.ProjectDuplicate : Rules.PartDuplicate;
        return unit.Part!.Find(rule, rule.Level, unit.Span, text) with { Related = [new(new SourceLocation(project.DisplayPath(other.Tree.FilePath), line, 1), $"{other.Name} stands here.")] };
    }
}
