using SoftwareFactory.Authoring.Configuration;

namespace SoftwareFactory.Authoring.Tests.Configuration;

/// <summary>A <c>factory.yaml</c> with every key that a released version of the package had, kept as it was.</summary>
public sealed class AnOlderConfiguration
{
    private static readonly string Fixtures = Path.Combine(Repository.Root, "tests", "SoftwareFactory.Authoring.Tests", "Configuration", "Fixtures");

    private static IEnumerable<string> Versions => Directory.EnumerateFiles(Fixtures, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Versions))]
    public void KeepsWorking(string version)
    {
        var reading = FactoryYaml.Read("factory.yaml", File.ReadAllText(Path.Combine(Fixtures, $"{version}.yaml")));

        Assert.That(reading.Findings, Is.Empty);
        Assert.That((reading.Configuration.Model?.Provider, reading.Configuration.Model?.Id, reading.Configuration.Waivers.Count, reading.Configuration.Rules.Count), Is.EqualTo(("openai", "gpt-5", 1, 1)));
    }
}
