using System.Diagnostics;
using System.Text.Json;

namespace SoftwareFactory.Tool.Projects;

/// <summary>Starts the SDK that this tool runs on.</summary>
internal static class DotNet
{
    private static readonly string Host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs a target, restoring before, and tells each line that it says.</summary>
    internal static Task<int> RunTargetAsync(string project, string target, IEnumerable<string> properties, Action<string> say, CancellationToken cancellation) =>
        StartAsync(["msbuild", project, "-restore", $"-t:{target}", "-nologo", "-tl:off", "-v:m", .. properties], line =>
        {
            if (!RestoreChatter.Is(line)) say(line);
        }, cancellation);

    /// <summary>The folders of templates that the project's packages bring; the factory's own come last.</summary>
    internal static async Task<IReadOnlyList<string>> TemplatePacksOfAsync(string project, CancellationToken cancellation)
    {
        var output = new List<string>();
        var exit = await StartAsync(["msbuild", project, "-nologo", "-getItem:FactoryTemplatePack", "-getProperty:_FactoryPackage"], output.Add, cancellation).ConfigureAwait(false);
        if (exit != 0) return [];

        using var answer = JsonDocument.Parse(string.Join('\n', output));
        var packs = answer.RootElement.GetProperty("Items").GetProperty("FactoryTemplatePack").EnumerateArray().Select(item => item.GetProperty("FullPath").GetString()!);
        var package = answer.RootElement.GetProperty("Properties").GetProperty("_FactoryPackage").GetString()!;
        return [.. packs, .. package.Length > 0 ? [Path.Combine(package, "templates")] : Array.Empty<string>()];
    }

    /// <summary>What MSBuild evaluates of a project that need not be restored; null when it cannot.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>?> PropertiesOfAsync(string project, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var output = new List<string>();
        if (await StartAsync(["msbuild", project, "-nologo", $"-getProperty:{string.Join(',', names)}"], output.Add, cancellation).ConfigureAwait(false) != 0) return null;
        using var answer = JsonDocument.Parse(string.Join('\n', output));
        return answer.RootElement.GetProperty("Properties").EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString()!);
    }

    private static async Task<int> StartAsync(IEnumerable<string> arguments, Action<string> say, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(Host, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        while (await process.StandardOutput.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line) say(line);
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return process.ExitCode;
    }
}
