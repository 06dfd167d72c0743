using System.CommandLine;
using System.Globalization;

namespace SoftwareFactory.Tool.Commands;

/// <summary>Options that several commands have, and how all of them say that they were called wrongly.</summary>
internal static class CommonOptions
{
    internal static Option<string?> Project() => new("--project", "-p") { Description = "A project, a solution's folder, or a folder of projects; default: the current folder." };

    internal static Option<bool> Json() => new("--json") { Description = "Print JSON." };

    /// <summary>A day, or a time; UTC unless it says otherwise.</summary>
    internal static Option<DateTimeOffset?> Time(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = argument =>
        {
            if (DateTimeOffset.TryParse(argument.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return time;
            argument.AddError($"'{argument.Tokens[0].Value}' is no time: write 2026-01-31 or 2026-01-31T12:00Z.");
            return null;
        },
    };

    /// <summary>The folder of a project, or the folder that was named; null when it is not there.</summary>
    internal static string? FolderOf(string? project) => Path.GetFullPath(project ?? ".") is var path && Directory.Exists(path) ? path : File.Exists(path) ? Path.GetDirectoryName(path) : null;

    /// <summary>A value as MSBuild's command line takes it literally.</summary>
    internal static string Escape(string value) => string.Concat(value.Select(letter => "%*?@$();',".Contains(letter, StringComparison.Ordinal) || char.IsControl(letter) ? $"%{(int)letter:X2}" : $"{letter}"));

    /// <summary>A path as a shell takes it.</summary>
    internal static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    internal static int BadUsage(string problem)
    {
        Console.Error.WriteLine($"factory: {problem}");
        return ExitCodes.BadUsage;
    }
}
