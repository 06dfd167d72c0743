using System.Globalization;
using System.Text.RegularExpressions;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>
/// Bounds that a rule names for a number of the signature (<c>10 or more</c>, <c>fewer than 10</c>), and the rows at them: boundary value analysis
/// (Myers, The Art of Software Testing, 1979). An inclusive bound needs a row at the bound, an exclusive one at it or one step beside it, on either side.
/// Reports SF1119. Silent where a code block cites the rule or rows say what they call, and for lengths, places and percentages, which are no argument's value.
/// </summary>
internal static partial class Bounds
{
    internal static IEnumerable<Finding> Find(Spec spec, IReadOnlyList<Example> holdouts)
    {
        var numbers = SignatureParameter.Of(spec).Where(parameter => parameter.IsNumber).Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        var rows = spec.Examples.Concat(holdouts).OfType<RowExample>().ToArray();
        if (numbers.Count == 0 || rows.Length == 0 || rows.Any(row => row.Cells.Any(cell => cell.Key == "call"))) yield break;

        var values = rows.SelectMany(row => row.Cells.Where(cell => numbers.Contains(cell.Key)).Select(cell => cell.Value).Append(row.Result ?? "")).Select(ExpressionText.Number).OfType<decimal>().ToHashSet();
        foreach (var clause in spec.Rules.Where(clause => !spec.Examples.Any(example => example is CodeExample && example.Clause == clause.Id)))
            foreach (var (bound, inclusive) in Of(ClauseText.Prose(clause.Text)))
                if (!values.Contains(bound) && (inclusive || !values.Any(value => Math.Abs(value - bound) <= 1)))
                    yield return Rules.BoundWithoutExample.At(clause.Location, string.Create(CultureInfo.InvariantCulture, $"Rule {clause.Id} has a bound at {bound}, but no example has a number there.")) with { Clause = clause.Id };
    }

    private static IEnumerable<(decimal Bound, bool Inclusive)> Of(string prose)
    {
        foreach (var match in Inclusive().Matches(prose).Cast<Match>()) yield return (Read(match), true);
        foreach (var match in Range().Matches(prose).Cast<Match>()) yield return (Read(match), false);
        foreach (var match in Exclusive().Matches(prose).Cast<Match>()) yield return (Read(match), false);
    }

    private static decimal Read(Match match) => decimal.Parse(match.Groups["bound"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private const string NoValue = @"(?!\s*(?:%|percent\b|(?:decimal\s+)?(?:place|digit|decimal|character|letter|word|line|item|element|entr|part|cent)|(?:ms|milliseconds?|[kKMG]i?B)\b))";

    private const string Figure = @"(?<bound>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9}(?:\.[0-9]{1,9})?)";

    // From 10 on; between 10 and 20: whether the ends belong to it is clear to all, and a row beside one will do.
    [GeneratedRegex(@"\bfrom\s+" + Figure + NoValue + @"(?:\s+\p{L}+)?\s+(?:on|onwards|upwards|up)\b|\bbetween\s+" + Figure + @"(?=\s+and\s+[0-9][0-9,.]*(?![\w.,]*[0-9\p{L}])" + NoValue + @")|\bbetween\s+[0-9][0-9,.]*\s+and\s+" + Figure + @"(?![\w.,]*[0-9\p{L}])" + NoValue, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<![\w.,])" + Figure + NoValue + @"(?:\s+[\p{L}]+)?\s+or\s+(?:more|fewer|less|above|below|over|under|later|earlier)\b|\b(?:at least|at most|up to|no more than|no fewer than|no less than)\s+" + Figure + @"(?![\w.,]*[0-9\p{L}])" + NoValue, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Inclusive();

    [GeneratedRegex(@"(?<!\bno )\b(?:more than|fewer than|less than|greater than|larger than|smaller than|below|above|over|under|exceeds?|exceeding)\s+" + Figure + @"(?![\w.,]*[0-9\p{L}])" + NoValue, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Exclusive();
}
