using SoftwareFactory.Authoring.Yaml;
using SoftwareFactory.Core.Configuration;

namespace SoftwareFactory.Authoring.Configuration;

/// <summary>Reads <c>review</c>.</summary>
internal static class ReviewReader
{
    internal static ReviewRequirement? Read(YamlFields fields) =>
        fields.OneOf("required", [.. ReviewRequirements.Texts.Values]) is { } text ? ReviewRequirements.Texts.First(pair => pair.Value == text).Key : null;
}
