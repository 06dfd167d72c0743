using System.Text.Json.Nodes;

namespace SoftwareFactory.Records;

/// <summary>
/// The findings of a SARIF log as GitLab's Code Quality report, which shows them in merge requests: <c>artifacts/factory/code-quality.json</c>. An array in the form of Code Climate's issues, as
/// GitLab's documentation lists its members; empty when nothing was found, because a job that names the report must have one.
/// </summary>
internal static class CodeQuality
{
    internal const string Name = "code-quality.json";

    /// <summary>True where a runner of GitLab collects it.</summary>
    internal static bool IsWanted => string.Equals(Environment.GetEnvironmentVariable("GITLAB_CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>One object a result; those that are waived are left out.</summary>
    internal static JsonArray Of(JsonObject sarif) => [.. sarif["runs"]!.AsArray()
        .SelectMany(run => run!["results"]!.AsArray())
        .Where(result => result!["suppressions"] is null)
        .Select(result => (JsonNode)Issue(result!))];

    private static JsonObject Issue(JsonNode result)
    {
        var place = result["locations"]![0]!["physicalLocation"]!;
        return new JsonObject
        {
            ["description"] = result["message"]!["text"]!.DeepClone(),
            ["check_name"] = result["ruleId"]!.DeepClone(),
            ["fingerprint"] = result["partialFingerprints"]!["softwareFactory/v1"]!.DeepClone(),
            ["severity"] = result["level"]!.GetValue<string>() switch { "error" => "critical", "warning" => "major", _ => "info" },
            ["location"] = new JsonObject
            {
                ["path"] = Uri.UnescapeDataString(place["artifactLocation"]!["uri"]!.GetValue<string>()),
                // GitLab wants a line, and shows what concerns a whole file at its first.
                ["lines"] = new JsonObject { ["begin"] = place["region"]?["startLine"]?.GetValue<int>() ?? 1 },
            },
        };
    }
}
