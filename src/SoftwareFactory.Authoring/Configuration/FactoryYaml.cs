using SoftwareFactory.Authoring.Sources;
using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Authoring.Yaml;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Authoring.Configuration;

/// <summary>
/// Reads <c>factory.yaml</c> (docs/configuration.md lists its keys, defaults and ranges) and reports all that is wrong with
/// it at once: SF9001–SF9003. Secrets have no place in it: a key that looks like one is refused. Thread-safe.
/// </summary>
public static class FactoryYaml
{
    private static readonly string[] SecretEndings = ["key", "token", "secret", "password", "credential", "credentials", "authorization"];

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file, as findings show it.</param>
    /// <param name="text">Its text; line ends and a byte order mark do not matter. An empty one gives the defaults.</param>
    public static ConfigurationReading Read(string path, string text)
    {
        var source = new SourceText(path, text);
        var defaults = new FactoryConfiguration();
        if (source.Defect is { } defect)
            return new ConfigurationReading(defaults, [Rules.ConfigurationFormat.At(new SourceLocation(path, 1, 1), defect)]);

        var yaml = YamlReader.Read(source, Rules.ConfigurationFormat);
        var findings = new List<Finding>(yaml.Findings);
        if (yaml.Root is null or YamlText { Value.Length: 0 })
            return new ConfigurationReading(defaults, findings);
        if (yaml.Root is not YamlMap map)
        {
            findings.Add(Rules.ConfigurationFormat.At(yaml.Root.Location, "The file is not a mapping of keys to values."));
            return new ConfigurationReading(defaults, findings);
        }

        var fields = new YamlFields(map, "factory.yaml", Rules.ConfigurationKey, Rules.ConfigurationValue, findings, FixOfSecret);
        var configuration = ConfigurationValues.Read(fields, defaults);
        fields.ReportUnknown();
        return new ConfigurationReading(configuration, FindingOrder.Of(findings, null));
    }

    private static string? FixOfSecret(string key)
    {
        var plain = key.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return SecretEndings.Any(ending => plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            ? "Remove it from the file and its history: keys belong in the environment variable FACTORY_API_KEY."
            : null;
    }
}
