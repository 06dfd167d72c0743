using System.Globalization;
using System.Text.RegularExpressions;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Records;

/// <summary>
/// What stays the same of a finding when lines move, so that viewers know it again: rule, file, spec, slot, clause and message, without the places in it. Equal ones are numbered in their order,
/// as SARIF's <c>partialFingerprints</c> ask for.
/// </summary>
internal static partial class FindingFingerprint
{
    /// <summary>One a finding: 32 hexadecimal digits, a colon and the number among equals, 1 and up.</summary>
    internal static IReadOnlyList<string> Of(IEnumerable<Finding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. findings.Select(finding =>
        {
            var text = string.Join('\n', finding.Rule.Id, finding.Location.Path, finding.SpecId, finding.Slot, finding.Clause, Place().Replace(finding.Message, ""));
            var digest = Digest.OfText(text).Hex[..32];
            seen[digest] = seen.GetValueOrDefault(digest) + 1;
            return string.Create(CultureInfo.InvariantCulture, $"{digest}:{seen[digest]}");
        })];
    }

    [GeneratedRegex(@"\b[0-9]+:[0-9]+\b|\([0-9]+,[0-9]+\)|\bline [0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
