using System.Text.Json.Nodes;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Line;

namespace SoftwareFactory.Records;

/// <summary>The run's findings as SARIF 2.1.0 (OASIS), one run object a project.</summary>
internal static class SarifLog
{
    internal const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    internal static JsonObject Of(LineSession session)
    {
        var findings = session.AllFindings.ToList();
        var rules = findings.Select(finding => finding.Rule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        return Log([new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "SoftwareFactory",
                    ["informationUri"] = "https://softwarefactory.dev",
                    ["semanticVersion"] = session.Project.FactoryVersion,
                    ["rules"] = new JsonArray([.. rules.Select(rule => (JsonNode)RuleOf(rule))]),
                },
            },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. findings.Zip(FindingFingerprint.Of(findings), (finding, fingerprint) => (JsonNode)ResultOf(finding, rules.IndexOf(finding.Rule), fingerprint))]),
        }]);
    }

    internal static JsonObject Log(JsonNode?[] runs) => new() { ["$schema"] = Schema, ["version"] = "2.1.0", ["runs"] = new JsonArray(runs) };

    private static JsonObject RuleOf(Rule rule) => new JsonObject
    {
        ["id"] = rule.Id,
        ["name"] = Name(rule.Title),
        ["shortDescription"] = new JsonObject { ["text"] = $"{rule.Title}." },
        ["fullDescription"] = new JsonObject { ["text"] = $"{rule.Title}. {rule.Fix}" },
        ["helpUri"] = rule.HelpUri.ToString(),
        ["help"] = new JsonObject { ["text"] = rule.Fix, ["markdown"] = $"**{rule.Title}.** {rule.Fix} [{rule.Id}]({rule.HelpUri})" },
        ["defaultConfiguration"] = new JsonObject { ["level"] = rule.Level.ToString().ToLowerInvariant() },
    };

    // SARIF wants a name that is an identifier.
    private static string Name(string title) => string.Concat(title.Split([' ', '.', ',', '-', '\'', '*', '/', ':'], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static JsonObject ResultOf(Finding finding, int ruleIndex, string fingerprint)
    {
        var place = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = Uri.EscapeDataString(finding.Location.Path).Replace("%2F", "/", StringComparison.Ordinal) } };
        if (finding.Location is { Line: > 0 } at)
        {
            place["region"] = new JsonObject { ["startLine"] = at.Line };
            if (at.Column > 0) place["region"]!["startColumn"] = at.Column;
            if (at.EndLine > 0) place["region"]!["endLine"] = at.EndLine;
            if (at.EndColumn > 0) place["region"]!["endColumn"] = at.EndColumn;
        }

        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule.Id,
            ["ruleIndex"] = ruleIndex,
            ["level"] = finding.Level.ToString().ToLowerInvariant(),
            ["message"] = new JsonObject { ["text"] = finding.Message },
            ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = place }),
            ["partialFingerprints"] = new JsonObject { ["softwareFactory/v1"] = fingerprint },
        };
        if (finding.SpecId is not null)
            result["properties"] = new JsonObject { ["spec"] = finding.SpecId, ["clause"] = finding.Clause, ["slot"] = finding.Slot };
        if (finding.Waiver is not null)
            result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "external", ["justification"] = finding.Waiver });
        return result;
    }
}
