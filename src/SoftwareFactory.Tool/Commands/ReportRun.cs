using SoftwareFactory.Tool.Projects;

namespace SoftwareFactory.Tool.Commands;

/// <summary>Asks one project a question through an MSBuild target that prints its answer, and writes it as JSON to the file that it is told.</summary>
internal static class ReportRun
{
    internal static async Task<int> RunAsync(string target, string? path, string[] properties, bool json, CancellationToken cancellation)
    {
        var (project, problem) = ConsumingProjects.FindOne(path, Environment.CurrentDirectory);
        if (project is null) return CommonOptions.BadUsage(problem!);

        return await ReportingTarget.RunAsync(target, [project], properties, json, cancellation).ConfigureAwait(false);
    }
}
