using System.Globalization;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>
/// Specs that ask for what another spec asks for: SF1301, at the later one by id. Titles and rules are compared as sets of three-word shingles by Jaccard's index; a sketch of each
/// set's least hashes (Broder: On the resemblance and containment of documents, 1997) finds the candidates, so the whole is linear in the specs. Specs whose
/// examples give the same call different results ask for different things, however alike they read. Stateless.
/// </summary>
public static class SimilarSpecs
{
    /// <summary>From which share of common shingles on two specs are one, 0 to 1.</summary>
    public const double Threshold = 0.8;

    // What so many specs share is the house's turn of phrase.
    private const int MostSpecsOfAHash = 32;

    /// <summary>Compares.</summary>
    /// <param name="specs">The project's specs, sorted by id.</param>
    /// <returns>At most one finding a spec, in their order.</returns>
    public static IReadOnlyList<Finding> Find(IReadOnlyList<Spec> specs)
    {
        var index = new Dictionary<int, List<SpecShingles>>();
        var findings = new List<Finding>();
        foreach (var shingles in specs.AsParallel().AsOrdered().Select(spec => new SpecShingles(spec)))
        {
            var best = shingles.Sketch.SelectMany(hash => index.GetValueOrDefault(hash) ?? []).Distinct()
                .Select(other => (Other: other, Likeness: shingles.LikenessTo(other)))
                .Where(candidate => candidate.Likeness >= Threshold)
                .OrderByDescending(candidate => candidate.Likeness)
                .ThenBy(candidate => candidate.Other.Spec.Id, StringComparer.Ordinal)
                .FirstOrDefault();
            if (best.Other is { Spec: var other })
                findings.Add(Rules.SpecWritten.At(shingles.Spec.Location, string.Create(CultureInfo.InvariantCulture, $"The spec asks for what {other.Id} ({other.Path}) asks for ({best.Likeness * 100:0} %).")) with { SpecId = shingles.Spec.Id, Related = [new(other.Location, $"{other.Id} asks for it here.")] });
            foreach (var hash in shingles.Sketch)
            {
                if (!index.TryGetValue(hash, out var sharing)) index.Add(hash, sharing = []);
                if (sharing.Count < MostSpecsOfAHash) sharing.Add(shingles);
            }
        }

        return findings;
    }
}
