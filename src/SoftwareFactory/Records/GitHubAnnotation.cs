using System.Globalization;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Records;

/// <summary>
/// A finding as a workflow command of GitHub Actions, which shows it at its line in the pull request: <c>::error file=…,line=…,col=…,title=…::message</c>. Escaped as
/// the runner unescapes (actions/toolkit, docs/commands.md).
/// </summary>
internal static class GitHubAnnotation
{
    /// <summary>One line; null for a finding that is off.</summary>
    internal static string? Of(Finding finding)
    {
        var command = finding.Level switch { FindingLevel.Error => "error", FindingLevel.Warning => "warning", FindingLevel.Note => "notice", _ => null };
        if (command is null) return null;

        var (path, line, column, endLine, endColumn) = finding.Location;
        var properties = new List<string> { $"file={Property(path)}" };
        foreach (var (name, value) in new[] { ("line", line), ("col", column), ("endLine", endLine), ("endColumn", endColumn) })
        {
            if (value > 0) properties.Add(string.Create(CultureInfo.InvariantCulture, $"{name}={value}"));
        }

        properties.Add($"title={Property($"{finding.Rule.Id}: {finding.Rule.Title}")}");
        return $"::{command} {string.Join(',', properties)}::{Data(finding.Message)}";
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
