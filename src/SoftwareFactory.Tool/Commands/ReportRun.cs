using SoftwareFactory.Tool.Projects;

namespace SoftwareFactory.Tool.Commands;

/// <summary>Asks one project a question through an MSBuild target that prints its answer, and writes it as JSON to the file that it is told.</summary>
internal static class ReportRun
{
    internal static async Task<int> RunAsync(string target, string? path, string[] properties, bool json, CancellationToken cancellation)
    {
        var (project, problem) = ConsumingProjects.FindOne(path, Environment.CurrentDirectory);
        if (project is null) return CommonOptions.BadUsage(problem!);

        var report = Path.Combine(Path.GetTempPath(), $"factory-{Guid.NewGuid():N}.json");
        try
        {
            var exit = await DotNet.RunTargetAsync(project, target, [.. properties, $"-p:FactoryReportFile={report}"], line => (json && BuildMessage.Parse(line) is null ? TextWriter.Null : json ? Console.Error : Console.Out).WriteLine(line.Trim('\r')), cancellation).ConfigureAwait(false);
            if (json && File.Exists(report)) Console.WriteLine(await File.ReadAllTextAsync(report, cancellation).ConfigureAwait(false));
            return exit == 0 ? ExitCodes.Passed : ExitCodes.Stopped;
        }
        finally
        {
            File.Delete(report);
        }
    }
}
