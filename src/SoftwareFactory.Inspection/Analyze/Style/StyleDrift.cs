using System.Globalization;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Analyze.Style;

/// <summary>
/// Whether the last parts of a model and template are written otherwise than the house, or than the parts before them: SF4422, before a codebase has as many styles as
/// it had models. For each convention the share of the reference's most frequent choice is compared by a G-test (Sokal, Rohlf: Biometry) over the two-by-two table.
/// It is a drift when both sides have 20 places or more, the shares differ by a quarter or more, and G is above <see cref="LeastG"/>. Stateless.
/// </summary>
public static class StyleDrift
{
    /// <summary>How many parts the window has: a divergence needs about twenty methods to mean anything.</summary>
    public const int Window = 20;

    /// <summary>Fewest places on each side.</summary>
    public const int FewestPlaces = 20;

    /// <summary>The least difference of shares.</summary>
    public const double LeastDifference = 0.25;

    /// <summary>The critical value of chi-squared with one degree of freedom at 0.001 over fifty conventions (Bonferroni).</summary>
    public const double LeastG = 18.2;

    /// <summary>Compares the newest parts.</summary>
    /// <param name="released">Released parts, oldest first.</param>
    /// <param name="fresh">Parts that no release has yet, with the places of their specs.</param>
    /// <param name="house">The house.</param>
    /// <returns>At most one finding a model and template, at its newest part.</returns>
    public static IReadOnlyList<Finding> Find(IReadOnlyList<PartStyle> released, IReadOnlyList<(PartStyle Style, SourceLocation Spec)> fresh, HouseStyle house)
    {
        var findings = new List<Finding>();
        foreach (var group in fresh.GroupBy(part => (part.Style.Model, part.Style.Template)))
        {
            PartStyle[] line = [.. released.Where(part => (part.Model, part.Template) == group.Key), .. group.Select(part => part.Style)];
            if (line.Length < Window) continue;

            var newest = line.TakeLast(Window).ToHashSet();
            var window = Sum(newest);
            var earlier = Sum(released.TakeWhile(part => !newest.Contains(part)).Where(part => part.Template == group.Key.Template));
            var ofHouse = house.Conventions.Where(convention => !convention.Tests).ToDictionary(convention => convention.Name, convention => (convention.Choice, convention.Count, convention.Total));
            var drift = window.Select(convention => Compare(convention.Key, convention.Value, "the house", ofHouse) ?? Compare(convention.Key, convention.Value, "the parts before", MostOf(earlier))).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault();
            if (drift is not null)
                findings.Add(Rules.StyleDrift.At(group.Last().Spec, $"The last {Window} parts of {group.Key.Model} through {group.Key.Template}: {drift}") with { SpecId = group.Last().Style.Spec });
        }

        return findings;
    }

    private static string? Compare(string convention, Dictionary<string, int> window, string whose, Dictionary<string, (string Choice, int Count, int Total)> reference)
    {
        var total = window.Values.Sum();
        if (total < FewestPlaces || !reference.TryGetValue(convention, out var known) || known.Total < FewestPlaces) return null;

        var count = window.GetValueOrDefault(known.Choice);
        var (share, knownShare) = ((double)count / total, (double)known.Count / known.Total);
        return Math.Abs(share - knownShare) < LeastDifference || G(count, total, known.Count, known.Total) < LeastG
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{convention} are '{known.Choice}' in {share * 100:0} % of {total}; in {whose} in {knownShare * 100:0} % of {known.Total}.");
    }

    /// <summary>2 Σ O ln(O/E) over the choice and the others, of both sides.</summary>
    internal static double G(int one, int ofOne, int other, int ofOther)
    {
        var rate = (double)(one + other) / (ofOne + ofOther);
        return 2 * (Term(one, ofOne * rate) + Term(ofOne - one, ofOne * (1 - rate)) + Term(other, ofOther * rate) + Term(ofOther - other, ofOther * (1 - rate)));
    }

    private static double Term(int observed, double expected) => observed == 0 ? 0 : observed * Math.Log(observed / expected);

    private static Dictionary<string, Dictionary<string, int>> Sum(IEnumerable<PartStyle> parts)
    {
        var sum = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (convention, choices) in parts.SelectMany(part => part.Choices))
        {
            if (!sum.TryGetValue(convention, out var known)) sum.Add(convention, known = new(StringComparer.Ordinal));
            foreach (var (choice, count) in choices) known[choice] = known.GetValueOrDefault(choice) + count;
        }

        return sum;
    }

    private static Dictionary<string, (string Choice, int Count, int Total)> MostOf(Dictionary<string, Dictionary<string, int>> sum) => sum.ToDictionary(
        convention => convention.Key,
        convention =>
        {
            var most = convention.Value.OrderByDescending(choice => choice.Value).ThenBy(choice => choice.Key, StringComparer.Ordinal).First();
            return (most.Key, most.Value, convention.Value.Values.Sum());
        });
}
