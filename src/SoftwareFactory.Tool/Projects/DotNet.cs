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

    /// <summary>The folders of templates that the project's packages bring; the factory's own come last. Null when the package cannot be restored.</summary>
    internal static async Task<IReadOnlyList<string>?> TemplatePacksOfAsync(string project, CancellationToken cancellation)
    {
        var evaluated = await PacksAsync(project, [], cancellation).ConfigureAwait(false);
        // A fresh clone has no packages yet, and what they bring stands in the inner builds of a project with several target frameworks.
        if (evaluated is { Package: "", Framework: "" } && await StartAsync(["restore", project, "-v:q"], _ => { }, cancellation).ConfigureAwait(false) == 0)
            evaluated = await PacksAsync(project, [], cancellation).ConfigureAwait(false);
        if (evaluated is { Package: "", Framework: { Length: > 0 } framework }) evaluated = await PacksAsync(project, [$"-p:TargetFramework={framework}"], cancellation).ConfigureAwait(false);
        return evaluated is { Package.Length: > 0 } found ? [.. found.Packs, Path.Combine(found.Package, "templates")] : null;
    }

    private static async Task<(IReadOnlyList<string> Packs, string Package, string Framework)?> PacksAsync(string project, IEnumerable<string> options, CancellationToken cancellation)
    {
        var output = new List<string>();
        if (await StartAsync(["msbuild", project, "-nologo", "-getItem:FactoryTemplatePack", "-getProperty:_FactoryPackage,FactoryTargetFramework", .. options], output.Add, cancellation).ConfigureAwait(false) != 0) return null;

        using var answer = JsonDocument.Parse(string.Join('\n', output));
        var properties = answer.RootElement.GetProperty("Properties");
        return (
            [.. answer.RootElement.GetProperty("Items").GetProperty("FactoryTemplatePack").EnumerateArray().Select(item => item.GetProperty("FullPath").GetString()!)],
            properties.GetProperty("_FactoryPackage").GetString()!,
            properties.GetProperty("FactoryTargetFramework").GetString()!);
    }

    /// <summary>What MSBuild evaluates of a project that need not be restored; null when it cannot.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>?> PropertiesOfAsync(string project, IReadOnlyList<string> names, CancellationToken cancellation, params IReadOnlyList<string> options)
    {
        var output = new List<string>();
        if (await StartAsync(["msbuild", project, "-nologo", $"-getProperty:{string.Join(',', names)}", .. options], output.Add, cancellation).ConfigureAwait(false) != 0) return null;
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
