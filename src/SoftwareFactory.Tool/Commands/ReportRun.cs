using SoftwareFactory.Tool.Projects;

namespace SoftwareFactory.Tool.Commands;

/// <summary>Asks projects a question through an MSBuild target that prints its answer, and with <c>--json</c> prints what it reports and nothing else on standard output.</summary>
internal static class ReportRun
{
    /// <summary>Asks the one project that a path means.</summary>
    internal static async Task<int> RunAsync(string target, string? path, string[] properties, bool json, CancellationToken cancellation)
    {
        var (project, problem) = ConsumingProjects.FindOne(path, Environment.CurrentDirectory);
        return project is null ? CommonOptions.BadUsage(problem!) : await RunAsync(target, [project], properties, json, cancellation).ConfigureAwait(false);
    }

    /// <summary>Asks each project in turn.</summary>
    internal static async Task<int> RunAsync(string target, IReadOnlyList<string> projects, string[] properties, bool json, CancellationToken cancellation)
    {
        var passed = true;
        foreach (var project in projects) passed &= await AskAsync(target, project, properties, json, cancellation).ConfigureAwait(false) == 0;
        return passed ? ExitCodes.Passed : ExitCodes.Stopped;
    }

    private static async Task<int> AskAsync(string target, string project, string[] properties, bool json, CancellationToken cancellation)
    {
        var report = Path.Combine(Path.GetTempPath(), $"factory-{Guid.NewGuid():N}.json");
        try
        {
            var exit = await DotNet.RunTargetAsync(project, target, [.. properties, $"-p:FactoryReportFile={report}"], line => (json && BuildMessage.Parse(line) is null ? TextWriter.Null : json ? Console.Error : Console.Out).WriteLine(line.Trim('\r')), cancellation).ConfigureAwait(false);
            if (json && File.Exists(report)) Console.WriteLine(await File.ReadAllTextAsync(report, cancellation).ConfigureAwait(false));
            return exit;
        }
        finally
        {
            File.Delete(report);
        }
    }
}
