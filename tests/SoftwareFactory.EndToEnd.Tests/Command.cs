using System.Diagnostics;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>A command that ran to its end.</summary>
internal sealed record Command(int ExitCode, string Output)
{
    internal static Command Run(string program, string folder, params string[] arguments) => Feed("", program, folder, arguments);

    /// <summary>Runs it with a text on its standard input.</summary>
    internal static Command Feed(string input, string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Command(process.ExitCode, output + errors.Result);
    }

    /// <summary>Starts <c>dotnet</c> so that it hears Ctrl-C even where these tests themselves run in a background that ignores it.</summary>
    internal static Process StartInterruptible(string folder, params string[] arguments)
    {
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet", .. arguments] : ["dotnet", .. arguments];
        return Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
    }
}
