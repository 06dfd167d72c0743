namespace SoftwareFactory.Tracing;

/// <summary>What somebody may have meant: the names at the least Levenshtein distance. Stateless.</summary>
internal static class NearestNames
{
    private const int Most = 3;

    /// <summary>Three at most, the nearest first; none when nothing is near.</summary>
    internal static IReadOnlyList<string> To(string name, IEnumerable<string> names) =>
    [
        .. names.Distinct(StringComparer.Ordinal)
            .Select(other => (Name: other, Distance: Distance(name, other)))
            .Where(near => near.Distance <= Math.Max(2, name.Length / 3))
            .OrderBy(near => near.Distance).ThenBy(near => near.Name, StringComparer.Ordinal)
            .Take(Most).Select(near => near.Name),
    ];

    /// <summary>Of the whole names, or of the last words when one has no dots.</summary>
    private static int Distance(string name, string other) =>
        name.Contains('.', StringComparison.Ordinal) ? Levenshtein(name, other) : Math.Min(Levenshtein(name, other), Levenshtein(name, other[(other.LastIndexOf('.') + 1)..]));

    private static int Levenshtein(string a, string b)
    {
        var costs = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = costs[0];
            costs[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.Min(replaced, Math.Min(costs[j], costs[j - 1]) + 1);
            }
        }

        return costs[^1];
    }
}
