using System.Text.Json;
using SoftwareFactory.Tool.Projects;
using Spectre.Console;

namespace SoftwareFactory.Tool.Commands;

/// <summary>Runs an MSBuild target on all projects found, as one run, and passes on what it says.</summary>
internal static class TargetRun
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    internal static async Task<int> RunAsync(string target, string? path, IReadOnlyList<string> properties, bool json, CancellationToken cancellation)
    {
        var (projects, problem) = ConsumingProjects.Find(path, Environment.CurrentDirectory);
        if (problem is not null) return CommonOptions.BadUsage(problem);

        var runId = Guid.CreateVersion7().ToString();
        var results = new List<ProjectResult>();
        foreach (var project in projects)
        {
            var said = new List<string>();
            var exit = await ShowAsync(json, say => DotNet.RunTargetAsync(project, target, [.. properties, $"-p:FactoryRunId={runId}"], line =>
            {
                said.Add(line);
                say(line);
            }, cancellation)).ConfigureAwait(false);
            results.Add(new ProjectResult(Path.GetRelativePath(Environment.CurrentDirectory, project).Replace('\\', '/'), exit == 0 ? "passed" : "stopped", [.. said.Select(BuildMessage.Parse).OfType<BuildMessage>().Distinct()]));
        }

        if (json) Console.WriteLine(JsonSerializer.Serialize(new { runId, projects = results }, Format));
        return results.TrueForAll(result => result.Status == "passed") ? ExitCodes.Passed : ExitCodes.Stopped;
    }

    private static Task<int> ShowAsync(bool json, Func<Action<string>, Task<int>> work) => json ? work(_ => { }) : RunDisplay.ShowAsync(AnsiConsole.Console, work);
}
