using System.Text.Json.Nodes;

namespace SoftwareFactory.History.Tests;

/// <summary>Folders of runs in a temporary folder, as the line writes them.</summary>
internal sealed class RunFolder : IDisposable
{
    internal const string Pairs = "SF-1YDKR-VJAKC-Q3RNC-WFB68";
    internal const string Boxes = "SF-11111-11111-11111-11111";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("history-");

    internal string Root => _root.FullName;

    internal string PathTo(string relative) => Path.Combine(Root, relative);

    /// <summary>An id that sorts by its number.</summary>
    internal static string Id(int number) => $"0190f0a0-0000-7000-8000-{number:d12}";

    /// <summary>Writes a run with the parts <c>stock.pairs</c> and <c>stock.boxes</c>.</summary>
    internal string Write(int number, string below = "runs", string status = "passed", string template = "function@1", string model = "model-a", string started = "2026-01-01", string pairs = Pairs, string tool = "1.0.0", string? rule = null, string? signature = null)
    {
        var folder = PathTo($"{below}/{Id(number)}/Shop");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "ledger.jsonl"), "{}\n");
        File.WriteAllText(Path.Combine(folder, "manifest.json"), new JsonObject
        {
            ["subject"] = new JsonArray(Named("src/Shop/Pairs.cs"), Named("src/Shop/Boxes.cs")),
            ["predicate"] = new JsonObject
            {
                ["buildDefinition"] = new JsonObject
                {
                    ["externalParameters"] = new JsonObject { ["project"] = "src/Shop/Shop.csproj", ["mode"] = "locked" },
                    ["internalParameters"] = new JsonObject { ["review"] = "never", ["rules"] = new JsonObject() },
                    ["resolvedDependencies"] = new JsonArray(Named("src/Shop/factory.lock.json"), Named("src/Shop/specs/pairs.spec.md"), Named($"template:{template}")),
                },
                ["runDetails"] = new JsonObject
                {
                    ["builder"] = new JsonObject { ["version"] = new JsonObject { ["SoftwareFactory"] = tool } },
                    ["metadata"] = new JsonObject { ["invocationId"] = Id(number), ["startedOn"] = $"{started}T00:00:00.000Z", ["finishedOn"] = $"{started}T00:00:09.000Z" },
                    ["byproducts"] = new JsonArray(
                        new JsonObject { ["name"] = "run", ["annotations"] = new JsonObject { ["status"] = status } },
                        Part("stock.pairs", pairs, template, model),
                        Part("stock.boxes", Boxes, "service@2", "model-b")),
                },
            },
        }.ToJsonString());
        if (rule is not null) File.WriteAllText(Path.Combine(folder, "findings.sarif"), Sarif(rule).ToJsonString());
        if (signature is not null) File.WriteAllText(Path.Combine(folder, "incident.json"), new JsonObject { ["signature"] = signature, ["stage"] = "Test", ["rule"] = "SF4501" }.ToJsonString());
        return folder;
    }

    internal RunIndex Open() => RunIndex.Open(PathTo("index.db")).Index!;

    public void Dispose() => _root.Delete(recursive: true);

    private static JsonObject Part(string spec, string serial, string template, string model) => new()
    {
        ["name"] = $"part:{spec}",
        ["annotations"] = new JsonObject
        {
            ["spec"] = $"src/Shop/specs/{spec}.spec.md", ["state"] = "Released", ["serial"] = serial, ["template"] = template, ["provider"] = "openai", ["model"] = model, ["attempts"] = 1,
            ["stages"] = new JsonObject { ["Intake"] = "passed" }, ["outputs"] = new JsonObject { [$"{spec}.cs"] = new string('a', 64) },
        },
    };

    private static JsonObject Named(string name) => new() { ["name"] = name, ["digest"] = new JsonObject { ["sha256"] = new string('0', 64) } };

    private static JsonObject Sarif(string rule) => new()
    {
        ["runs"] = new JsonArray(new JsonObject
        {
            ["results"] = new JsonArray(new JsonObject
            {
                ["ruleId"] = rule, ["level"] = "warning", ["message"] = new JsonObject { ["text"] = "The zeppelin uses a banned API." },
                ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = "src/Shop/Pairs.cs" }, ["region"] = new JsonObject { ["startLine"] = 7 } } }),
                ["properties"] = new JsonObject { ["spec"] = "stock.pairs", ["clause"] = "R2" },
            }),
        }),
    };
}
