using YamlDotNet.RepresentationModel;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>A CI file of the tool's starters: its shell steps in their order, and the paths it keeps.</summary>
internal sealed record WorkflowFile(IReadOnlyList<string> Commands, IReadOnlyList<string> Kept)
{
    private static readonly string[] CommandKeys = ["run", "script"];
    private static readonly string[] PathKeys = ["path", "paths", "publish", "codequality"];

    internal static WorkflowFile Read(string name)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(PackedFactory.Root, "src", "SoftwareFactory.Tool", "Starter", "ci", name));
        yaml.Load(reader);
        var root = yaml.Documents.Single().RootNode;
        return new([.. Values(root, CommandKeys)], [.. Values(root, PathKeys)]);
    }

    private static IEnumerable<string> Values(YamlNode node, string[] keys) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(child => keys.Contains(((YamlScalarNode)child.Key).Value) ? Texts(child.Value) : Values(child.Value, keys)),
        YamlSequenceNode list => list.Children.SelectMany(child => Values(child, keys)),
        _ => [],
    };

    private static IEnumerable<string> Texts(YamlNode node) => node is YamlSequenceNode list
        ? list.Children.Select(child => ((YamlScalarNode)child).Value!)
        : [((YamlScalarNode)node).Value!];
}
