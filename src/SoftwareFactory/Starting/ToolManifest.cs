using System.Text.Json;
using System.Text.Json.Nodes;
using SoftwareFactory.Files;

namespace SoftwareFactory.Starting;

/// <summary>The repository's tool manifest, from which <c>dotnet tool restore</c> installs the command <c>factory</c> for people and CI alike.</summary>
internal static class ToolManifest
{
    private const string Id = "softwarefactory.tool";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Adds the tool.</summary>
    /// <returns>The manifest that changed, relative to the root; null when it names the tool already, or cannot be read.</returns>
    internal static string? Add(string root, string version)
    {
        var name = File.Exists(Path.Combine(root, "dotnet-tools.json")) ? "dotnet-tools.json" : ".config/dotnet-tools.json";
        var path = Path.Combine(root, name);
        if (Read(path) is not { } manifest || (manifest["tools"] ??= new JsonObject()) is not JsonObject tools || tools.ContainsKey(Id)) return null;

        tools[Id] = new JsonObject { ["version"] = version, ["commands"] = new JsonArray("factory"), ["rollForward"] = false };
        AtomicFile.Write(path, manifest.ToJsonString(Format) + "\n");
        return name;
    }

    private static JsonObject? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) as JsonObject : new JsonObject { ["version"] = 1, ["isRoot"] = true };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
