using System.Text.RegularExpressions;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>Rules that refuse something, and the examples that cite them. Reports SF1116 and SF1118. What a code block shows is believed.</summary>
internal static partial class NegativeCases
{
    internal static IEnumerable<Finding> Find(Spec spec) => spec.Rules.SelectMany(clause => Find(clause, [.. spec.Examples.Where(example => example.Clause == clause.Id)]));

    private static IEnumerable<Finding> Find(Clause clause, Example[] examples)
    {
        var prose = ClauseText.Prose(clause.Text);
        var exceptions = Exception().Matches(clause.Text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var row in examples.OfType<RowExample>().Where(row => row.Throws is not null && exceptions.Count > 0 && !exceptions.Contains(ShortName(row.Throws))))
            yield return Rules.ExampleAgainstRule.At(row.Location, $"The example '{row.Name}' throws {row.Throws}, but rule {clause.Id} says {string.Join(" and ", exceptions)}.") with { Clause = clause.Id };

        // A rule without any example is SF1104.
        if (examples.Length == 0 || examples.OfType<CodeExample>().Any()) yield break;
        if (Throws().IsMatch(prose) && !NeverThrows().IsMatch(prose) && !examples.OfType<RowExample>().Any(row => row.Throws is not null))
            yield return At(clause, $"Rule {clause.Id} throws, but no example of it does.");
        else if (!NeverThrows().IsMatch(prose) && exceptions.Except(examples.OfType<RowExample>().Select(row => ShortName(row.Throws ?? ""))).FirstOrDefault() is { } unseen)
            yield return At(clause, $"Rule {clause.Id} names {unseen}, but no example of it throws one.");
        else if (Refuses().IsMatch(prose) && examples.OfType<RowExample>().All(row => row.Result == "true"))
            yield return At(clause, $"Rule {clause.Id} refuses something, but each of its examples is true.");
    }

    private static Finding At(Clause clause, string what) => Rules.NegativeCaseMissing.At(clause.Location, what, $"Add an example of what is refused that cites {clause.Id}.") with { Clause = clause.Id };

    private static string ShortName(string type) => type[(type.LastIndexOfAny(['.', ':']) + 1)..];

    [GeneratedRegex(@"\b[A-Z]\w*Exception\b", RegexOptions.CultureInvariant)]
    private static partial Regex Exception();

    [GeneratedRegex(@"\bthrows?\b|\bis thrown\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Throws();

    [GeneratedRegex(@"\b(?:never|not|nothing|without|instead of|does not|do not)\b[^,;]*\b(?:throws?|throwing|thrown)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NeverThrows();

    [GeneratedRegex(@"\b(?:rejects?|rejected|refuses?|refused|invalid|not valid|not allowed|forbidden|never valid)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Refuses();
}
