using System.Text.Json;
using System.Text.Json.Nodes;
using SoftwareFactory.Files;
using SoftwareFactory.Inspection.Analyze.Style;

namespace SoftwareFactory.Style;

/// <summary>
/// <c>.factory/style.jsonl</c>: how released parts were written, a line a part, in the order of their release. Committed, because the lock knows no time and drift is a matter
/// of order. A line that cannot be read is left out: it is a memory, not a proof.
/// </summary>
internal static class StyleHistory
{
    internal static string PathOf(string projectFolder) => Path.Combine(projectFolder, ".factory", "style.jsonl");

    /// <summary>Oldest first.</summary>
    internal static IReadOnlyList<PartStyle> Read(string path) =>
        File.Exists(path) ? [.. File.ReadLines(path).Select(Parse).OfType<PartStyle>().DistinctBy(part => part.Serial, StringComparer.Ordinal)] : [];

    /// <summary>Adds parts at the end.</summary>
    internal static void Append(string path, IReadOnlyList<PartStyle> parts)
    {
        if (parts.Count > 0)
            AtomicFile.Write(path, string.Concat((File.Exists(path) ? File.ReadLines(path) : []).Concat(parts.Select(Line)).Select(line => $"{line}\n")));
    }

    private static string Line(PartStyle part) => new JsonObject
    {
        ["serial"] = part.Serial,
        ["spec"] = part.Spec,
        ["model"] = part.Model,
        ["template"] = part.Template,
        ["choices"] = new JsonObject(part.Choices.OrderBy(convention => convention.Key, StringComparer.Ordinal).Select(convention => KeyValuePair.Create(
            convention.Key,
            (JsonNode?)new JsonObject(convention.Value.OrderBy(choice => choice.Key, StringComparer.Ordinal).Select(choice => KeyValuePair.Create(choice.Key, (JsonNode?)choice.Value)))))),
    }.ToJsonString();

    private static PartStyle? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<PartStyle>(line, JsonSerializerOptions.Web) is { Serial: not null, Spec: not null, Model: not null, Template: not null, Choices: not null } part ? part : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
