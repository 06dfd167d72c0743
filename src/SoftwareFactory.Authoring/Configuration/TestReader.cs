using SoftwareFactory.Authoring.Yaml;
using SoftwareFactory.Core.Configuration;

namespace SoftwareFactory.Authoring.Configuration;

/// <summary>Reads <c>test</c>.</summary>
internal static class TestReader
{
    internal static TestOptions Read(YamlFields fields)
    {
        var defaults = new TestOptions();
        return new TestOptions
        {
            Timeout = ConfigurationValues.Number(fields, "timeout", 1, 600) is { } seconds ? TimeSpan.FromMilliseconds((double)(seconds * 1000)) : defaults.Timeout,
            Sandbox = fields.OneOf("sandbox", ["auto", "required", "off"]) is { } sandbox ? Enum.Parse<SandboxRequirement>(sandbox, ignoreCase: true) : defaults.Sandbox,
        };
    }
}
