using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SoftwareFactory.Authoring.Configuration;

namespace SoftwareFactory.Authoring.Tests.Configuration;

/// <summary>docs/factory.schema.json, which editors complete and check factory.yaml by, says what the reader does.</summary>
public sealed partial class TheSchema
{
    private static readonly JsonObject Schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "factory.schema.json")))!.AsObject();

    private static IEnumerable<string> Keys => Leaves(Schema, "").Select(leaf => leaf.Path);

    [TestCaseSource(nameof(Keys))]
    public void AcceptsWhatTheReaderAcceptsAndNothingElse(string path)
    {
        var leaf = Leaves(Schema, "").Single(leaf => leaf.Path == path).Value;

        foreach (var right in Right(leaf)) Assert.That(Findings(path, right), Is.Empty, right.ToJsonString());
        foreach (var wrong in Wrong(leaf)) Assert.That(Findings(path, wrong), Is.Not.Empty, wrong.ToJsonString());
        Assert.That(Findings(path, new JsonObject { ["no"] = "such" }), Is.Not.Empty, "a mapping");
    }

    [Test]
    public void HasEveryKeyThatTheReaderKnowsAndNoOther()
    {
        var asked = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "SoftwareFactory.Authoring", "Configuration"), "*.cs")
            .SelectMany(file => Asked().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));

        Assert.That(Names(Schema).Distinct(), Is.EquivalentTo(asked.Distinct()));
    }

    [Test]
    public void HasNoKeyThatTheReferenceLacks()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "configuration.md"));

        Assert.That(Names(Schema).Where(name => !Regex.IsMatch(page, $"[`.]{name}[`.\\[]")), Is.Empty);
    }

    /// <summary>The values below a schema, by the path of their key; keys that people choose have a name here.</summary>
    private static IEnumerable<(string Path, JsonObject Value)> Leaves(JsonObject schema, string path) =>
        schema["properties"] is null && schema["additionalProperties"] is not JsonObject && schema["items"] is null ? [(path, schema)] : Children(schema, path).SelectMany(child => Leaves(child.Value, child.Path));

    private static IEnumerable<(string Path, JsonObject Value)> Children(JsonObject schema, string path)
    {
        foreach (var (name, value) in schema["properties"] as JsonObject ?? []) yield return (path.Length > 0 ? $"{path}.{name}" : name, value!.AsObject());
        if (schema["additionalProperties"] is JsonObject chosen) yield return ($"{path}.{(path == "rules" ? "SF4202" : "chosen")}", chosen);
        if (schema["items"] is JsonObject item) yield return ($"{path}[]", item);
    }

    private static IEnumerable<string> Names(JsonObject schema) =>
        (schema["properties"] as JsonObject ?? []).Select(property => property.Key).Concat(Children(schema, "").SelectMany(child => Names(child.Value)));

    private static IEnumerable<JsonNode> Right(JsonObject leaf)
    {
        if (leaf["enum"] is JsonArray values) return values.Select(value => value!.DeepClone());
        if (leaf["minimum"] is { } least) return leaf["maximum"] is { } most ? [least.DeepClone(), most.DeepClone()] : [least.DeepClone()];
        var example = leaf["examples"]!.AsArray()[0]!;
        return leaf["oneOf"] is null ? [example.DeepClone()] : [example.DeepClone(), new JsonArray(example.DeepClone(), example.DeepClone())];
    }

    private static IEnumerable<JsonNode> Wrong(JsonObject leaf)
    {
        if (leaf["enum"] is not null || leaf["pattern"] is not null) return ["no such value"];
        if (leaf["minimum"] is { } least) return leaf["maximum"] is { } most ? [(int)least - 1, (int)most + 1, "many"] : [(int)least - 1, "many"];
        return [];
    }

    /// <summary>What the reader says of a file with one value, and what its neighbours require. A flow mapping of YAML is JSON.</summary>
    private static IEnumerable<string> Findings(string path, JsonNode value)
    {
        var names = path.Split('.');
        JsonNode node = value;
        for (var i = names.Length - 1; i >= 0; i--)
        {
            var name = names[i];
            var schema = At(names[..i]);
            var siblings = new[] { schema["required"], schema["dependentRequired"]?[name] }.OfType<JsonArray>().SelectMany(required => required).Select(required => (string)required!).Where(required => required != name.TrimEnd('[', ']'));
            var map = new JsonObject(siblings.Select(sibling => KeyValuePair.Create<string, JsonNode?>(sibling, Right(At([.. names[..i], sibling])).First()))) { [name.TrimEnd('[', ']')] = name.EndsWith("[]", StringComparison.Ordinal) ? new JsonArray(node) : node };
            node = map;
        }

        return FactoryYaml.Read("factory.yaml", node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })).Findings.Select(finding => finding.ToString());
    }

    private static JsonObject At(string[] names) => names.Aggregate(Schema, (schema, name) => name.EndsWith("[]", StringComparison.Ordinal)
        ? schema["properties"]![name[..^2]]!["items"]!.AsObject()
        : (schema["properties"]?[name] ?? schema["additionalProperties"])!.AsObject());

    [GeneratedRegex(@"(?:Text|Texts|Integer|OneOf|Required|Flag|Node|List|Fields|Number|Section|Paths)\((?:fields, |prices, |section, )?""(\w+)""")]
    private static partial Regex Asked();
}
