using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Authoring.Specs;

/// <summary>Findings as a person goes through them: by place, then by rule.</summary>
internal static class FindingOrder
{
    internal static IReadOnlyList<Finding> Of(IEnumerable<Finding> findings, string? specId) =>
    [
        .. findings
            .Select(finding => finding with { SpecId = specId })
            .OrderBy(finding => finding.Location.Line)
            .ThenBy(finding => finding.Location.Column)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal),
    ];
}
