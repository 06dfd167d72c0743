using System.Diagnostics;

namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>A command that ran to its end.</summary>
internal sealed record Command(int ExitCode, string Output)
{
    internal static Command Run(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Command(process.ExitCode, output + errors.Result);
    }
}
