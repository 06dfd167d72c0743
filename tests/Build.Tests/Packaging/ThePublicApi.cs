using SoftwareFactory.Cake;
using SoftwareFactory.Cake.Frosting;

namespace Build.Tests.Packaging;

/// <summary>
/// The API of the packages that have one is what <c>PublicApi.txt</c> beside the project says. A change of it is a change of that file, which a review sees; nothing disturbs before
/// the tests run. What a line loses breaks users: it waits for a major version.
/// </summary>
internal sealed class ThePublicApi
{
    [TestCase("SoftwareFactory.Cake", typeof(FactoryAliases))]
    [TestCase("SoftwareFactory.Cake.Frosting", typeof(FactoryTask))]
    public void IsWhatItsFileSays(string project, Type type)
    {
        var file = Path.Combine(Root(AppContext.BaseDirectory), "src", project, "PublicApi.txt");
        var now = PublicApi.Of(type.Assembly).ToArray();
        var was = File.Exists(file) ? File.ReadAllLines(file) : [];

        Assert.That(now, Is.EqualTo(was), $"{file} should be:\n{string.Join('\n', now)}\n");
    }

    [Test]
    public void LeavesOutWhatNobodyCanName()
    {
        var lines = PublicApi.Of(typeof(FactoryAliases).Assembly).ToArray();

        Assert.That(lines, Has.Some.StartsWith("SoftwareFactory.Cake.FactoryAliases.FactoryRun(Cake.Core.ICakeContext context) -> System.Void"));
        Assert.That(lines.Where(line => line.Contains("LineRunner", StringComparison.Ordinal) || line.Contains("Reporting", StringComparison.Ordinal) || line.Contains("Ask(", StringComparison.Ordinal)), Is.Empty);
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "SoftwareFactory.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
