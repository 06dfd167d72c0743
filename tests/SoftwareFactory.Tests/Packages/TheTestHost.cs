using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SoftwareFactory.Tests.Packages;

/// <summary>What examples of projects are compiled against.</summary>
internal sealed class TheTestHost
{
    [TestCase("nunit.framework.dll")]
    [TestCase("nunit.framework.legacy.dll")]
    public void CanBeReferencedFromNet8(string name)
    {
        var built = Path.GetRelativePath(Path.Combine(SmallRepository.Sources, "tests", "SoftwareFactory.Tests"), AppContext.BaseDirectory);
        using var file = File.OpenRead(Path.Combine(SmallRepository.Sources, "src", "SoftwareFactory.TestHost", built, name));
        using var assembly = new PEReader(file);
        var metadata = assembly.GetMetadataReader();

        var runtime = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Single(reference => metadata.GetString(reference.Name) == "System.Runtime");

        Assert.That(runtime.Version.Major, Is.LessThanOrEqualTo(8));
    }
}
