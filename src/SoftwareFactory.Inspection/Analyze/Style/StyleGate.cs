using System.Globalization;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Analyze.Style;

/// <summary>
/// Holds what stands in the slots of parts against the dominant conventions of the house: SF4421, one finding for a file and convention. A template's own text is exempt,
/// and in a house too small to have conventions nothing is found. Thread-safe.
/// </summary>
/// <param name="house">The house.</param>
public sealed class StyleGate(HouseStyle house)
{
    /// <summary>Compares.</summary>
    /// <param name="compilation">What the Compile gate gave.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>By part and place.</returns>
    public IReadOnlyList<Finding> Find(InspectedCompilation compilation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var dominant = house.Conventions.Where(convention => convention.IsDominant).ToDictionary(convention => (convention.Tests, convention.Name));
        return dominant.Count == 0 ? [] : [.. ProjectCompilation.Concurrently([.. compilation.PartTrees.Values], part => Find(part, dominant).ToArray()).SelectMany(found => found)];
    }

    /// <summary>The votes that stand in slots as a whole.</summary>
    internal static IEnumerable<StyleVote> InSlots(PartTree part) =>
        StyleBallot.Of(part.Tree).Where(vote => part.File.Spans.Any(slot => slot.Start <= vote.Place.Start && vote.Place.End <= slot.End));

    private static IEnumerable<Finding> Find(PartTree part, Dictionary<(bool Tests, string Name), HouseConvention> dominant)
    {
        var tests = part.File.Kind == OutputKind.Test;
        return from vote in InSlots(part)
               let convention = dominant.GetValueOrDefault((tests, vote.Convention))
               where convention is not null && convention.Choice != vote.Choice
               orderby vote.Place.Start
               group vote by convention into broken
               select part.Find(Rules.ConventionBroken, Rules.ConventionBroken.Level, broken.First().Place, Say(broken.Key, [.. broken]));
    }

    private static string Say(HouseConvention convention, StyleVote[] broken) => string.Create(
        CultureInfo.InvariantCulture,
        $"{char.ToUpperInvariant(convention.Name[0])}{convention.Name[1..]}: the house writes '{convention.Choice}' ({convention.Share * 100:0.#} % of {convention.Total}), the part '{broken[0].Choice}'{(broken.Length > 1 ? $" and so on, {broken.Length} times" : "")}");
}
