using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Authoring.Yaml;

/// <summary>A node of a YAML file with its place. Scalars stay text: what they mean is the reader's business.</summary>
internal abstract record YamlNode(SourceLocation Location);

internal sealed record YamlText(string Value, SourceLocation Location) : YamlNode(Location);

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, SourceLocation Location) : YamlNode(Location);

/// <summary>Keys are unique: a second one is a finding and is left out.</summary>
internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, SourceLocation Location) : YamlNode(Location);

internal sealed record YamlEntry(string Key, SourceLocation Location, YamlNode Value);
