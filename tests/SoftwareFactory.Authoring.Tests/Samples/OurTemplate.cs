using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Tests.Samples;

/// <summary>The repository's own templates.</summary>
internal static class OurTemplate
{
    internal static CodeTemplate Read(string name)
    {
        var reading = TemplateReader.Read($"templates/{name}", Repository.FilesOf($"templates/{name}"));
        Assert.That(reading.Findings, Is.Empty);
        return reading.Template!;
    }
}
