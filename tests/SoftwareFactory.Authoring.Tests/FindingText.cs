using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Authoring.Tests;

internal static class FindingText
{
    /// <summary><c>SF1104 (12,3)</c> for each finding.</summary>
    internal static string[] Places(this IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => $"{finding.Rule.Id} ({finding.Location.Line},{finding.Location.Column})")];
}
