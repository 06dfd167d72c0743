using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Authoring.Specs.Lint;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Tests.Specs.Lint;

/// <summary>A spec made of what a test is about, read and linted.</summary>
internal static class LintedSpec
{
    internal const string TwoRows = "| price | units | result | rule |\n|---|---|---|---|\n| 2m | 3 | 6m | R1 |\n| 4m | 10 | 40m | R1 |\n";

    /// <summary>The lint's findings on rule R1 alone, with two rows that cite it.</summary>
    internal static IReadOnlyList<Finding> OfRule(string rule) => Of($"- R1: {rule}", TwoRows);

    internal static IReadOnlyList<Finding> Of(string rules, string examples, string holdouts = "", string signature = "public static decimal Apply(decimal price, int units)", string why = "Orders are priced by hand; three billing errors a month.", string owner = "payments-team")
    {
        var text = $"---\nid: pricing.order-price\ntemplate: function\nowner: {owner}\nwhy: {why}\nwith:\n  namespace: Shop\n  type: OrderPrice\n  signature: '{signature}'\n---\n# Order price\n\n## Rules\n{rules}\n\n## Examples\n{examples}";
        var reading = SpecReader.Read("specs/order-price.spec.md", text);
        Assert.That(reading.Findings, Is.Empty);
        IReadOnlyList<Example> withheld = [];
        if (holdouts.Length > 0)
        {
            var holdout = HoldoutReader.Read("specs/order-price.holdout.md", $"## Examples\n{holdouts}", reading.Spec!);
            Assert.That(holdout.Findings, Is.Empty);
            withheld = holdout.Examples;
        }

        return SpecLint.Check(reading.Spec!, withheld);
    }

    internal static IEnumerable<string> Ids(this IEnumerable<Finding> findings) => findings.Select(finding => finding.Rule.Id);
}
