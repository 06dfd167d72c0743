using System.Text.RegularExpressions;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>What a spec says, ready to be compared: three-word shingles of its title and rules, and its rows as calls and results. Names of its own type are no words. Immutable.</summary>
internal sealed partial class SpecShingles
{
    private const int Length = 3;
    private const int SketchSize = 8;

    // Below, a single word decides; such specs are compared by their whole rules.
    private const int FewestShingles = 12;

    // Two functions agree on one or two calls by chance.
    private const int FewestRows = 3;

    private readonly HashSet<int> _shingles = [];
    private readonly string _rules;
    private readonly Dictionary<string, string> _calls = new(StringComparer.Ordinal);

    internal SpecShingles(Spec spec)
    {
        Spec = spec;
        var type = spec.With.FirstOrDefault(parameter => parameter.Name == "type")?.Text ?? "";
        var rules = Words(string.Join(" . ", spec.Rules.Select(rule => rule.Text)), type);
        _rules = string.Join(' ', rules);
        string[] words = [.. Words(spec.Title, type), .. rules];
        for (var i = 0; i + Length <= words.Length; i++) _shingles.Add(HashOf(string.Join(' ', words, i, Length)));
        foreach (var row in spec.Examples.OfType<RowExample>())
            _calls.TryAdd(string.Join('\n', row.Cells.Select(cell => Bare(ExpressionText.Normalize(cell.Value), type))), row.Throws is null ? Bare(ExpressionText.Value(row.Result!), type) : $"throws {row.Throws}");
        var behaviour = string.Join('\n', _calls.Select(call => $"{call.Key}: {call.Value}").Order(StringComparer.Ordinal));
        Sketch = [.. _shingles.Order().Take(SketchSize), HashOf(_rules), HashOf(behaviour)];
    }

    internal Spec Spec { get; }

    /// <summary>The least hashes of the shingles, and those of all rules and of all rows.</summary>
    internal IReadOnlyList<int> Sketch { get; }

    /// <summary>0 to 1; 0 when an example tells them apart.</summary>
    internal double LikenessTo(SpecShingles other)
    {
        var common = _calls.Where(call => other._calls.ContainsKey(call.Key)).ToArray();
        if (common.Any(call => other._calls[call.Key] != call.Value)) return 0;
        if (_rules == other._rules && common.Length > 0) return 1;
        var shared = _shingles.Count(other._shingles.Contains);
        var likeness = Math.Min(_shingles.Count, other._shingles.Count) < FewestShingles ? 0 : (double)shared / (_shingles.Count + other._shingles.Count - shared);

        // In other words, but nothing tells the two apart.
        return likeness < SimilarSpecs.Threshold && common.Length >= FewestRows && common.Length == _calls.Count && common.Length == other._calls.Count && _calls.Values.Distinct(StringComparer.Ordinal).Count() > 1 ? 1 : likeness;
    }

    private static string[] Words(string text, string type) => [.. Word().Matches(text).Select(match => match.Value.Equals(type, StringComparison.OrdinalIgnoreCase) ? "¤" : match.Value.ToUpperInvariant())];

    private static string Bare(string code, string type) => type.Length == 0 ? code : Regex.Replace(code, $@"\b{Regex.Escape(type)}\b", "¤", RegexOptions.CultureInvariant);

    // FNV-1a: string hash codes differ from process to process.
    private static int HashOf(string text)
    {
        var hash = 2166136261u;
        foreach (var sign in text) hash = (hash ^ sign) * 16777619u;
        return (int)hash;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+|\.|%", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
