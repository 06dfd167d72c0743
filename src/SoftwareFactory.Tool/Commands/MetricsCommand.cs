using System.CommandLine;
using System.Globalization;
using SoftwareFactory.Metrics;
using SoftwareFactory.Tool.Projects;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory metrics</c>: how well the line does, each figure with its denominator.</summary>
internal static class MetricsCommand
{
    internal static Command Create()
    {
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("metrics", "Says how well the line does: yield, rework, stops, tokens, incidents: factory metrics --json") { project, json };
        command.SetAction(parsed => Run(parsed.GetValue(project), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string? path, bool json)
    {
        var (projects, problem) = ConsumingProjects.Find(path, Environment.CurrentDirectory);
        if (problem is not null) return CommonOptions.BadUsage(problem);

        var metrics = LineMetrics.Of(projects, TimeProvider.System);
        if (json) Answers.Print(metrics);
        else
        {
            Console.WriteLine($"runs: {(metrics.Runs.Count == 0 ? "none" : string.Join(", ", metrics.Runs.Select(status => $"{status.Value} {status.Key}")))}");
            foreach (var measure in metrics.Measures) Console.WriteLine(Line(measure));
            foreach (var stop in metrics.Stops) Console.WriteLine($"stopped by {stop.Rule} at {stop.Stage}: {stop.Runs}");
        }

        return ExitCodes.Passed;
    }

    private static string Line(Measure measure) => string.Create(
        CultureInfo.InvariantCulture,
        $"{measure.Name}: {(measure.Value is { } value ? $"{value:0.####} {measure.Unit} ({measure.Numerator:0.####}/{measure.Denominator})" : $"unknown ({(measure.Numerator is null ? "not all counted" : $"{measure.Numerator:0.####}")}/{measure.Denominator})")}");
}
