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
}
