namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>Packs the packages once for all tests, by the build's own target.</summary>
[SetUpFixture]
public sealed class PackedFactory
{
    private DirectoryInfo? _home;

    internal static string Root { get; } = Upwards(TestContext.CurrentContext.TestDirectory);

    /// <summary>
    /// Gives every command a home of this run, with the user's NuGet settings and packages.
    /// In a home, the .NET CLI notes for good where a version of a tool stands; once that folder is gone, it restores the tool again and still doesn't find it.
    /// </summary>
    [OneTimeSetUp]
    public void MoveIn()
    {
        _home = Directory.CreateTempSubdirectory("factory-home-");
        var settings = Path.Combine(Environment.GetEnvironmentVariable("DOTNET_CLI_HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget");
        Directory.CreateDirectory(settings);
        Directory.CreateSymbolicLink(Path.Combine(_home.FullName, ".nuget"), settings);
        Environment.SetEnvironmentVariable("DOTNET_CLI_HOME", _home.FullName);
        Pack();
    }

    [OneTimeTearDown]
    public void MoveOut() => _home?.Delete(recursive: true);

    private static void Pack()
    {
        var packing = Command.Run("dotnet", Root, "run", "--project", "build", "--", "--target=Pack");
        Assert.That(packing.ExitCode, Is.Zero, packing.Output);
    }

    private static string Upwards(string folder) =>
        File.Exists(Path.Combine(folder, "SoftwareFactory.sln")) ? folder : Upwards(Path.GetDirectoryName(folder)!);
}
