using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Authoring.Templates;
using SoftwareFactory.Authoring.Tests.Samples;

namespace SoftwareFactory.Authoring.Tests.Specs;

public sealed class ANewSpec
{
    private static IEnumerable<string> Templates() => Directory.EnumerateDirectories(Path.Combine(Repository.Root, "templates")).Select(folder => Path.GetFileName(folder)!);

    [TestCaseSource(nameof(Templates))]
    public void LacksNothingButWhatAPersonHasToSay(string name)
    {
        var template = OurTemplate.Read(name);

        var reading = SpecReader.Read("specs/pricing/bulk-discount.spec.md", SpecScaffold.Of(template, "pricing.bulk-discount"));

        Assert.That(reading.Findings.Select(finding => finding.Rule.Id), Is.EqualTo(new[] { "SF1102", "SF1101", "SF1106", "SF1107" }));
        Assert.That((reading.Spec!.Id, reading.Spec.Template, reading.Spec.Title), Is.EqualTo(("pricing.bulk-discount", name, "Bulk discount")));
        Assert.That(ParameterCheck.Check(template, reading.Spec), Is.Empty);
    }
}
