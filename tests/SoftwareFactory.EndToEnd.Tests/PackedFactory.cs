// Most of their time is one process that waits for another.
[assembly: Parallelizable(ParallelScope.Fixtures)]

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>Packs the packages once for all tests, by the build's own target, and restores the tools.</summary>
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
        Must(Root, "run", "--project", "build", "--", "--target=Pack");
        RestoreTools();
    }

    [OneTimeTearDown]
    public void MoveOut() => _home?.Delete(recursive: true);

    // Before any test does: two that note the same tool at a time could lose it.
    private static void RestoreTools()
    {
        using var repository = new TemporaryRepository("tools");
        repository.WriteToolManifest();
        foreach (var folder in (string[])[Root, repository.Root]) Must(folder, "tool", "restore");
    }

    private static void Must(string folder, params string[] arguments)
    {
        var command = Command.Run("dotnet", folder, arguments);
        Assert.That(command.ExitCode, Is.Zero, command.Output);
    }

    private static string Upwards(string folder) =>
        File.Exists(Path.Combine(folder, "SoftwareFactory.sln")) ? folder : Upwards(Path.GetDirectoryName(folder)!);
}
