using SoftwareFactory.Authoring.Yaml;
using SoftwareFactory.Core.Configuration;

namespace SoftwareFactory.Authoring.Configuration;

/// <summary>Reads <c>thresholds</c>.</summary>
internal static class ThresholdsReader
{
    internal static ThresholdOptions Read(YamlFields fields) =>
        new() { Duplication = fields.Integer("duplication", 50, 100) ?? new ThresholdOptions().Duplication };
}
