using System.CommandLine;

namespace SoftwareFactory.Tool.Commands;

/// <summary>Options that several commands have, and how all of them say that they were called wrongly.</summary>
internal static class CommonOptions
{
    internal static Option<string?> Project() => new("--project", "-p") { Description = "A project, a solution's folder, or a folder of projects; default: the current folder." };

    internal static Option<bool> Json() => new("--json") { Description = "Print JSON." };

    internal static int BadUsage(string problem)
    {
        Console.Error.WriteLine($"factory: {problem}");
        return ExitCodes.BadUsage;
    }
}
