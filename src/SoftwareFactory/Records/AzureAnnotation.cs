using System.Globalization;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Records;

/// <summary>
/// A finding as a logging command of Azure Pipelines: <c>##vso[task.logissue type=error;sourcepath=…;linenumber=…;columnnumber=…;code=…]message</c>. Escaped as the agent
/// unescapes (azure-pipelines-agent, docs/preview/percent-encode-decode.md): <c>%</c> as <c>%AZP25</c>.
/// </summary>
internal static class AzureAnnotation
{
    /// <summary>One line; null for a note, which the agent has no issue for, and for a finding that is off.</summary>
    internal static string? Of(Finding finding)
    {
        var type = finding.Level switch { FindingLevel.Error => "error", FindingLevel.Warning => "warning", _ => null };
        if (type is null) return null;

        var (path, line, column, _, _) = finding.Location;
        var properties = new List<string> { $"type={type}", $"sourcepath={Property(path)}" };
        foreach (var (name, value) in new[] { ("linenumber", line), ("columnnumber", column) })
        {
            if (value > 0) properties.Add(string.Create(CultureInfo.InvariantCulture, $"{name}={value}"));
        }

        properties.Add($"code={finding.Rule.Id}");
        return $"##vso[task.logissue {string.Join(';', properties)}]{Data(finding.Message)}";
    }

    private static string Data(string text) => text.Replace("%", "%AZP25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
}
