using System.CommandLine;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Tool.Projects;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory reproduce &lt;serial&gt;</c>: makes a part again and compares its bytes.</summary>
internal static class ReproduceCommand
{
    internal static Command Create()
    {
        var serial = new Argument<string>("serial") { Description = "A part's serial, such as SF-0DSWP-29EPV-9T8SW-TQ8SD." };
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("reproduce", "Makes a part again from spec, template and lock, and compares its bytes: factory reproduce <serial>") { serial, project, json };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(serial), parsed.GetValue(project), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string serial, string? path, bool json, CancellationToken cancellation)
    {
        if (!Serial.TryParse(serial, out _)) return CommonOptions.BadUsage($"'{serial}' is no serial.");
        var (project, problem) = ConsumingProjects.FindOne(path, Environment.CurrentDirectory);
        return project is null
            ? CommonOptions.BadUsage(problem!)
            : await ReportingTarget.RunAsync("FactoryReproduce", [project], [$"-p:FactorySerial={serial}"], json, cancellation).ConfigureAwait(false);
    }
}
