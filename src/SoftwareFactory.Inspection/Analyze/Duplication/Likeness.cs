namespace SoftwareFactory.Inspection.Analyze.Duplication;

/// <summary>
/// How much of two units is the same code: the share of the tokens of both that stand in a gram of the other, 0 to 1. Units of one shape that call other things
/// (a sum here, a maximum there) do another job: unless half of what they call by name is the same, they are not alike at all.
/// </summary>
internal static class Likeness
{
    private const double FewestNamesInCommon = 0.6;

    internal static double Of(CodeUnit one, CodeUnit other) =>
        Dice(one.Vocabulary, other.Vocabulary) < FewestNamesInCommon ? 0 : (double)(Covered(one, other) + Covered(other, one)) / (one.Tokens.Count + other.Tokens.Count);

    private static int Covered(CodeUnit unit, CodeUnit by)
    {
        var known = by.Grams.ToHashSet();
        var (covered, end) = (0, 0);
        for (var i = 0; i < unit.Grams.Count; i++)
        {
            if (!known.Contains(unit.Grams[i])) continue;
            covered += i + TokenGrams.Length - Math.Max(i, end);
            end = i + TokenGrams.Length;
        }

        return covered;
    }

    private static double Dice(IReadOnlyDictionary<string, int> one, IReadOnlyDictionary<string, int> other)
    {
        var total = one.Values.Sum() + other.Values.Sum();
        return total == 0 ? 1 : 2.0 * one.Sum(pair => Math.Min(pair.Value, other.GetValueOrDefault(pair.Key))) / total;
    }
}
