using SoftwareFactory.Tests.Crashes;

namespace SoftwareFactory.Tests;

/// <summary>
/// Where this executable starts: it runs the tests, unless a test started it as another process that runs the line, or as the compiler that an answer is tried
/// on. The trial is the inspection's, and tested there; csc would take half a second of each run of the line here.
/// </summary>
internal static class ThisProgram
{
    internal static async Task<int> Main(string[] args) => args switch
    {
        ["/noconfig", ..] => 0,
        [AVictim.Word, .. var runs] => await AVictim.DieAsync(runs),
        [AnotherProcess.Holds, var root] => await AnotherProcess.HoldAsync(root),
        [AnotherProcess.Runs, var root] => await AnotherProcess.RunAsync(root),
        [ASmallDisk.Word, var before] => await ASmallDisk.FillAsync(before),
        _ => await MicrosoftTestingPlatformApplication.RunAsync(args),
    };

    /// <summary>The command that starts it.</summary>
    internal static IEnumerable<string> Command(params string[] args) =>
        [Environment.ProcessPath!, .. Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? (string[])[typeof(ThisProgram).Assembly.Location] : [], .. args];
}
