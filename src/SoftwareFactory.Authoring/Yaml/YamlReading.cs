using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Authoring.Yaml;

/// <summary>What could be read of a YAML text: null when its syntax is wrong or it is empty.</summary>
internal sealed record YamlReading(YamlNode? Root, IReadOnlyList<Finding> Findings);
