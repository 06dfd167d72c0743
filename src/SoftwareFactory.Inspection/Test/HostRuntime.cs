using System.Text.Json.Nodes;

namespace SoftwareFactory.Inspection.Test;

/// <summary>The test host's <c>runtimeconfig.json</c> with the project's frameworks in it: a web project's examples run on ASP.NET Core.</summary>
internal static class HostRuntime
{
    private const string Base = "Microsoft.NETCore.App";

    /// <returns>The text; null when the host's own configuration serves.</returns>
    internal static string? ConfigurationFor(IReadOnlyList<string> frameworks, string testHostPath)
    {
        if (frameworks.All(framework => framework.StartsWith($"{Base}/", StringComparison.Ordinal))) return null;

        var configuration = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(testHostPath, ".runtimeconfig.json")))!;
        var options = configuration["runtimeOptions"]!.AsObject();
        options.Remove("framework");
        options["frameworks"] = new JsonArray([.. frameworks
            .Select(framework => framework.Split('/', 2))
            .OrderBy(pair => pair[0] == Base ? 0 : 1)
            .ThenBy(pair => pair[0], StringComparer.Ordinal)
            .Select(pair => (JsonNode)new JsonObject { ["name"] = pair[0], ["version"] = pair[1] })]);
        return configuration.ToJsonString();
    }
}
