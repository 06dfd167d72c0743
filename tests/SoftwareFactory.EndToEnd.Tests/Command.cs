using System.Diagnostics;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>A command that ran to its end.</summary>
internal sealed record Command(int ExitCode, string Output)
{
    internal static Command Run(string program, string folder, params string[] arguments) => Feed("", program, folder, arguments);

    /// <summary>Runs a line of bash with more variables in its environment.</summary>
    internal static Command Bash(string line, string folder, IReadOnlyDictionary<string, string> environment) => Feed("", "bash", folder, ["-c", line], environment);

    /// <summary>Runs it with a text on its standard input.</summary>
    internal static Command Feed(string input, string program, string folder, params string[] arguments) => Feed(input, program, folder, arguments, new Dictionary<string, string>());

    private static Command Feed(string input, string program, string folder, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
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
