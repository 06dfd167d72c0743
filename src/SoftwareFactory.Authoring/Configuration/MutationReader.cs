using SoftwareFactory.Authoring.Yaml;
using SoftwareFactory.Core.Configuration;

namespace SoftwareFactory.Authoring.Configuration;

/// <summary>Reads <c>mutation</c>.</summary>
internal static class MutationReader
{
    internal static MutationOptions Read(YamlFields fields) => new() { Threshold = fields.Integer("threshold", 1, 100), Templates = Templates(fields) };

    private static Dictionary<string, int> Templates(YamlFields fields)
    {
        var templates = new Dictionary<string, int>(StringComparer.Ordinal);
        if (fields.Fields("templates") is not { } values) return templates;
        foreach (var name in ((YamlMap)fields.Node("templates")!).Entries.Select(entry => entry.Key))
            if (values.Integer(name, 1, 100) is { } threshold) templates[name] = threshold;
        return templates;
    }
}
