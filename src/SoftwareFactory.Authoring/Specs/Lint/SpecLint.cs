using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>
/// Judges what a spec says, where <see cref="SpecReader"/> judged its form: rules that no test can decide, examples that show nothing or
/// contradict, and answers that are none. Reports SF1109–SF1122; reads text only, needs no compiler, and never quotes a holdout. Thread-safe.
/// </summary>
public static class SpecLint
{
    /// <summary>Checks a spec that could be read.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="holdouts">The examples of the holdout file beside it.</param>
    /// <returns>Ordered by file and place.</returns>
    public static IReadOnlyList<Finding> Check(Spec spec, IReadOnlyList<Example> holdouts)
    {
        var names = SpecNames.Of(spec);
        Finding[] findings =
        [
            .. Placeholders.Find(spec),
            .. spec.Rules.SelectMany(clause => ClauseLint.Find(clause, names)),
            .. ClauseLint.FindRepeated(spec.Rules),
            .. ExampleLint.Find([.. spec.Examples, .. holdouts]),
            .. CallsOfBlocks.Find(spec, holdouts),
            .. NegativeCases.Find(spec),
            .. Bounds.Find(spec, holdouts),
            .. UnvariedParameters.Find(spec, holdouts),
        ];
        return [.. findings.GroupBy(finding => finding.Location.Path, StringComparer.Ordinal).SelectMany(file => FindingOrder.Of(file, spec.Id))];
    }
}
