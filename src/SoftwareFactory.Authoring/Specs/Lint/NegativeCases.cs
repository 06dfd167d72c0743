using System.Text.RegularExpressions;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>Rules that refuse something, and the examples that cite them. Reports SF1116 and SF1118. What a code block shows is believed.</summary>
internal static partial class NegativeCases
{
    internal static IEnumerable<Finding> Find(Spec spec) => spec.Rules.SelectMany(clause => Find(clause, [.. spec.Examples.Where(example => example.Clause == clause.Id)], spec));

    private static IEnumerable<Finding> Find(Clause clause, Example[] examples, Spec spec)
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
        else if (SignatureParameter.ReturnOf(spec) is { } result && LiteralValue.TypeOf(result) is not null && Fails().IsMatch(prose) && !NeverThrows().IsMatch(prose) && !examples.OfType<RowExample>().Any(IsRefusal))
            yield return At(clause, $"Rule {clause.Id} lets something fail, but no example of it does.");
        else if (Subject().Match(prose) is { Success: true } subject && IsUnseen(subject.Groups["value"].Value, subject.Groups["noun"].Value, spec, [.. examples.OfType<RowExample>()]))
            yield return At(clause, $"Rule {clause.Id} is about what is {subject.Groups["value"].Value.ToLowerInvariant()}, but no example of it is.");
    }

    // A result that could say so.
    private static bool IsRefusal(RowExample row) => row.Throws is not null || row.Result is "false" or "null" or "default" or "0" or "\"\"" or "[]" || row.Result!.StartsWith('-') || ErrorResult().IsMatch(row.Result);

    // A negative amount where a parameter is the amount; null and empty where there is one parameter that can be either.
    private static bool IsUnseen(string value, string noun, Spec spec, RowExample[] rows)
    {
        var parameters = SignatureParameter.Of(spec).Where(parameter => !parameter.IsService).ToArray();
        if (value.Equals("negative", StringComparison.OrdinalIgnoreCase))
            return parameters.FirstOrDefault(parameter => parameter.IsNumber && (parameter.Name.Equals(noun, StringComparison.OrdinalIgnoreCase) || parameter.Name.Equals(noun.TrimEnd('s'), StringComparison.OrdinalIgnoreCase))) is { } number
                && rows.All(row => ExpressionText.Number(row.Cells.FirstOrDefault(cell => cell.Key == number.Name).Value ?? "") is >= 0);

        if (parameters is not [{ IsNumber: false } only] || !(only.Type.TrimEnd('?') is "string" || only.Type.Contains('[', StringComparison.Ordinal) || only.Type.Contains('<', StringComparison.Ordinal))) return false;
        var isNull = value.Equals("null", StringComparison.OrdinalIgnoreCase);

        // An empty line of a text is not the empty text.
        if (!isNull && !noun.TrimEnd('s').Equals(only.Name.TrimEnd('s'), StringComparison.OrdinalIgnoreCase) && !WholeValue().IsMatch(noun)) return false;
        if (isNull && only.Type.TrimEnd('?') is not "string") return false;
        return rows.All(row => row.Cells.FirstOrDefault(cell => cell.Key == only.Name).Value is { } cell && !(isNull ? NullValue() : EmptyValue()).IsMatch(cell));
    }

    private static Finding At(Clause clause, string what) => Rules.NegativeCaseMissing.At(clause.Location, what, $"Add an example of what is refused that cites {clause.Id}.") with { Clause = clause.Id };

    private static string ShortName(string type) => type[(type.LastIndexOfAny(['.', ':']) + 1)..];

    [GeneratedRegex(@"\b[A-Z]\w*Exception\b", RegexOptions.CultureInvariant)]
    private static partial Regex Exception();

    [GeneratedRegex(@"\bthrows?\b|\bis thrown\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Throws();

    [GeneratedRegex(@"\b(?:never|not|nothing|without|instead of|does not|do not)\b[^,;]*\b(?:throws?|throwing|thrown)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NeverThrows();

    [GeneratedRegex(@"\b(?:rejects?|rejected|refuses?|refused|invalid|not valid|not allowed|not permitted|not accepted|forbidden|prohibited|illegal|never valid)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Refuses();

    [GeneratedRegex(@"\b(?:is|are|results? in|leads? to) an? error\b|\bare errors\b|\bfails? with\b|\b(?:is|are) (?:rejected|refused)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Fails();

    [GeneratedRegex("err|fail|invalid|reject|refus|denied|none|unknown|bad", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ErrorResult();

    [GeneratedRegex(@"\A(?:(?:an?|any|the|each|for an?|if the|when the)\s+)?(?<value>negative|null|empty)\s+(?<noun>\p{L}+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Subject();

    [GeneratedRegex(@"\A(?:texts?|strings?|inputs?|names?|titles?|lists?|arrays?|sequences?|collections?)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WholeValue();

    [GeneratedRegex(@"\b(?:null|default)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NullValue();

    [GeneratedRegex("""\A\$?@?"\s*"\z|\bEmpty\b|\[\s*0?\s*\]|\{\s*\}|\(\s*\)|\bnull\b|\bdefault\b""", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyValue();
}
