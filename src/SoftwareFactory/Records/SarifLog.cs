using System.Globalization;
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
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule.Id,
            ["ruleIndex"] = ruleIndex,
            ["level"] = finding.Level.ToString().ToLowerInvariant(),
            ["message"] = new JsonObject { ["text"] = finding.Message },
            ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = PlaceOf(finding.Location) }),
            ["partialFingerprints"] = new JsonObject { ["softwareFactory/v1"] = fingerprint },
        };
        if (finding.Related.Count > 0)
        {
            result["relatedLocations"] = new JsonArray([.. finding.Related.Select((related, i) => (JsonNode)new JsonObject { ["id"] = i + 1, ["message"] = new JsonObject { ["text"] = related.Message }, ["physicalLocation"] = PlaceOf(related.Location) })]);
            result["codeFlows"] = new JsonArray(FlowOf(finding));
        }

        if (finding.SpecId is not null)
            result["properties"] = new JsonObject { ["spec"] = finding.SpecId, ["clause"] = finding.Clause, ["slot"] = finding.Slot };
        if (finding.Waiver is not null)
            result["suppressions"] = new JsonArray(new JsonObject
            {
                ["kind"] = "external",
                ["status"] = "accepted",
                ["justification"] = finding.Waiver,
                ["properties"] = new JsonObject { ["rule"] = finding.Rule.Id, ["part"] = finding.SpecId, ["until"] = finding.WaivedUntil?.ToString(FindingJson.Day, CultureInfo.InvariantCulture) },
            });
        return result;
    }

    // Viewers step through it: what was there first, then what is wrong with it now.
    private static JsonObject FlowOf(Finding finding) => new()
    {
        ["threadFlows"] = new JsonArray(new JsonObject
        {
            ["locations"] = new JsonArray([.. finding.Related.Append(new RelatedPlace(finding.Location, finding.Message)).Select(step => (JsonNode)new JsonObject
            {
                ["location"] = new JsonObject { ["physicalLocation"] = PlaceOf(step.Location), ["message"] = new JsonObject { ["text"] = step.Message } },
            })]),
        }),
    };

    private static JsonObject PlaceOf(SourceLocation location)
    {
        var place = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = Uri.EscapeDataString(location.Path).Replace("%2F", "/", StringComparison.Ordinal) } };
        if (location.Line == 0) return place;
        place["region"] = new JsonObject { ["startLine"] = location.Line };
        if (location.Column > 0) place["region"]!["startColumn"] = location.Column;
        if (location.EndLine > 0) place["region"]!["endLine"] = location.EndLine;
        if (location.EndColumn > 0) place["region"]!["endColumn"] = location.EndColumn;
        return place;
    }
}
