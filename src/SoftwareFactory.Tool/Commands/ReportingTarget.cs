using SoftwareFactory.Tool.Projects;

namespace SoftwareFactory.Tool.Commands;

/// <summary>Runs a target that answers a question, says what it says, or with <c>--json</c> prints what it reports and nothing else on standard output.</summary>
internal static class ReportingTarget
{
    internal static async Task<int> RunAsync(string target, IReadOnlyList<string> projects, string[] properties, bool json, CancellationToken cancellation)
    {
        var passed = true;
        foreach (var project in projects) passed &= await RunAsync(target, project, properties, json, cancellation).ConfigureAwait(false) == 0;
        return passed ? ExitCodes.Passed : ExitCodes.Stopped;
    }

    private static async Task<int> RunAsync(string target, string project, string[] properties, bool json, CancellationToken cancellation)
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
