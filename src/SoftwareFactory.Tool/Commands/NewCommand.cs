using System.CommandLine;
using System.Text.Json;
using SoftwareFactory.Projects;
using SoftwareFactory.Tool.Projects;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory new &lt;template&gt; &lt;id&gt;</c>: writes a spec to fill in, with the template's parameters and their examples.</summary>
internal static class NewCommand
{
    internal static Command Create()
    {
        var template = new Argument<string>("template") { Description = "A template of the repository or of a package, such as function." };
        var id = new Argument<string>("id") { Description = "The new spec's id, such as pricing.bulk-discount." };
        var project = CommonOptions.Project();
        var json = CommonOptions.Json();
        var command = new Command("new", "Writes a spec to fill in: factory new function pricing.bulk-discount") { template, id, project, json };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(template), parsed.GetRequiredValue(id), parsed.GetValue(project), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string template, string id, string? path, bool json, CancellationToken cancellation)
    {
        var (project, problem) = ConsumingProjects.FindOne(path, Environment.CurrentDirectory);
        if (project is null) return CommonOptions.BadUsage(problem!);

        if (await DotNet.TemplatePacksOfAsync(project, cancellation).ConfigureAwait(false) is not { } packs) return CommonOptions.BadUsage($"Templates come with the package SoftwareFactory.MSBuild, and {Path.GetFileName(project)} cannot be restored: dotnet restore says why.");
        var written = NewSpec.Write(Path.GetDirectoryName(project)!, packs, template, id);
        if (written.Path is null) return CommonOptions.BadUsage(written.Problem!);

        var shown = Path.GetRelativePath(Environment.CurrentDirectory, written.Path).Replace('\\', '/');
        Console.WriteLine(json ? JsonSerializer.Serialize(new { spec = id, template, path = shown }) : $"{shown}: say who owns it, why it is needed, and what its rules and examples are.");
        return ExitCodes.Passed;
    }
}
