namespace SoftwareFactory.Inspection.Analyze.Duplication;

/// <summary>
/// K-grams of tokens and their winnowing: Schleimer, Wilkerson, Aiken: Winnowing: Local Algorithms for Document Fingerprinting (SIGMOD 2003). With
/// k-grams of <see cref="Length"/> tokens and windows of <see cref="Window"/> grams, nothing shorter than a gram is ever matched, and any
/// run of <c>Length + Window - 1</c> = 20 tokens in common shares a fingerprint. Both are linear in the tokens.
/// </summary>
internal static class TokenGrams
{
    internal const int Length = 12;
    internal const int Window = 9;

    private const ulong Base = 0x9E3779B97F4A7C15;

    /// <summary>The rolling hash of each gram; empty when there are fewer tokens than a gram has.</summary>
    internal static IReadOnlyList<ulong> Of(IReadOnlyList<ushort> tokens)
    {
        if (tokens.Count < Length) return [];
        var leaving = 1UL;
        for (var i = 0; i < Length - 1; i++) leaving *= Base;

        var grams = new ulong[tokens.Count - Length + 1];
        var hash = 0UL;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i >= Length) hash -= (tokens[i - Length] + 1UL) * leaving;
            hash = (hash * Base) + tokens[i] + 1UL;
            if (i >= Length - 1) grams[i - Length + 1] = Mix(hash);
        }

        return grams;
    }

    /// <summary>The least hash of each window, the rightmost one among equals: the fingerprints by which two units find each other.</summary>
    internal static IReadOnlySet<ulong> Winnow(IReadOnlyList<ulong> grams)
    {
        var chosen = new HashSet<ulong>();
        for (var start = 0; start == 0 || start + Window <= grams.Count; start++)
        {
            var least = ulong.MaxValue;
            for (var i = start; i < Math.Min(start + Window, grams.Count); i++)
                if (grams[i] <= least) least = grams[i];
            if (grams.Count > 0) chosen.Add(least);
        }

        return chosen;
    }

    // The low bits of a polynomial hash are poor, and the least hash must be a random one.
    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 31)) * 0xBF58476D1CE4E5B9;
        return hash ^ (hash >> 29);
    }
}
