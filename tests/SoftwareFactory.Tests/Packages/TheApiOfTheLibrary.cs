using Build.Tests.Packaging;
using SoftwareFactory.Authoring.Specs;
using SoftwareFactory.Core.Specs;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Inspection.Conform;
using SoftwareFactory.Line;

namespace SoftwareFactory.Tests.Packages;

/// <summary>What users of the package <c>SoftwareFactory</c> can name is what <c>PublicApi.txt</c> beside each project says: a change of it is one that a review sees.</summary>
public sealed class TheApiOfTheLibrary
{
    [TestCase("SoftwareFactory", typeof(ProductionLine))]
    [TestCase("SoftwareFactory.Core", typeof(Spec))]
    [TestCase("SoftwareFactory.Authoring", typeof(SpecReader))]
    [TestCase("SoftwareFactory.Generation", typeof(GenerationLock))]
    [TestCase("SoftwareFactory.Inspection", typeof(ConformGate))]
    public void IsWhatItsFileSays(string project, Type type)
    {
        var file = Path.Combine(SmallRepository.Sources, "src", project, "PublicApi.txt");
        var now = PublicApi.Of(type.Assembly).ToArray();
        var was = File.Exists(file) ? File.ReadAllLines(file) : [];

        Assert.That(now, Is.EqualTo(was), $"src/{project}/PublicApi.txt should have these lines and no others:\n+ {string.Join("\n+ ", now.Except(was))}\n- {string.Join("\n- ", was.Except(now))}\n");
    }
}
