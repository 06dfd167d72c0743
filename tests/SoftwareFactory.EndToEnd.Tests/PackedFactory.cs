namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>Packs the packages once for all tests, by the build's own target.</summary>
[SetUpFixture]
public sealed class PackedFactory
{
    internal static string Root { get; } = Upwards(TestContext.CurrentContext.TestDirectory);

    [OneTimeSetUp]
    public void Pack()
    {
        var packing = Command.Run("dotnet", Root, "run", "--project", "build", "--", "--target=Pack");
        Assert.That(packing.ExitCode, Is.Zero, packing.Output);
    }

    private static string Upwards(string folder) =>
        File.Exists(Path.Combine(folder, "SoftwareFactory.sln")) ? folder : Upwards(Path.GetDirectoryName(folder)!);
}
