using Cake.Core;
using Cake.Core.IO;
using Cake.Core.Tooling;
using SoftwareFactory.Cake.Reporting;
using SoftwareFactory.Tool.Commands;
using SoftwareFactory.Tool.Projects;
using Spectre.Console;

namespace SoftwareFactory.Cake;

/// <summary>
/// Runs a target of SoftwareFactory.MSBuild on every project that the settings mean, as one run and exactly as its user would, and shows the run as a table. A stopped
/// line fails after the table.
/// </summary>
/// <param name="context">The context of the build.</param>
internal sealed class LineRunner(ICakeContext context) : Tool<FactorySettings>(context.FileSystem, context.Environment, context.ProcessRunner, context.Tools)
{
    /// <summary>Runs the target.</summary>
    /// <exception cref="CakeException">There is no such project, or the line stopped.</exception>
    internal void Run(FactoryTarget target, FactorySettings settings)
    {
        var (projects, problem) = ConsumingProjects.Find(settings.Project, context.Environment.WorkingDirectory.FullPath);
        if (problem is not null) throw new CakeException($"{problem} Name one with --project=<path>.");

        string[] folders = [.. projects.Select(ArtifactsOf).Distinct(StringComparer.Ordinal)];
        var before = folders.Select(LastWrite).ToArray();
        var runId = Guid.CreateVersion7().ToString();
        var passed = true;
        foreach (var project in projects) passed &= Ask(target, project, runId, settings) == 0;

        // A build that failed before the line started has left the table of an earlier run: that would be misleading.
        foreach (var (folder, last) in folders.Zip(before))
        {
            if (passed || LastWrite(folder) != last) Show(folder);
        }

        if (!passed) throw new CakeException($"{target.MSBuildTarget} was stopped: see the errors above.");
    }

    /// <inheritdoc/>
    protected override string GetToolName() => ".NET SDK";

    /// <inheritdoc/>
    protected override IEnumerable<string> GetToolExecutableNames() => ["dotnet", "dotnet.exe"];

    private static void Show(string artifacts)
    {
        if (RunManifest.Read(artifacts) is not { } manifest) return;

        Console.WriteLine();
        int? width = Console.IsOutputRedirected ? null : Console.WindowWidth;
        foreach (var line in LineTable.Draw(manifest, Marks.For(Console.OutputEncoding), width)) Console.WriteLine(line);
    }

    private static DateTime? LastWrite(string artifacts) =>
        new FileInfo(System.IO.Path.Combine(artifacts, "manifest.json")) is { Exists: true } manifest ? manifest.LastWriteTimeUtc : null;

    /// <summary>Where a project's runs are: below the folder of <c>factory.yaml</c>, upwards from the project.</summary>
    private static string ArtifactsOf(string project)
    {
        var start = System.IO.Path.GetDirectoryName(project)!;
        var root = start;
        while (root is not null && !System.IO.File.Exists(System.IO.Path.Combine(root, "factory.yaml"))) root = System.IO.Path.GetDirectoryName(root);
        return System.IO.Path.Combine(root ?? start, "artifacts", "factory");
    }

    // A locked run is over before a bar would help.
    private int Ask(FactoryTarget target, string project, string runId, FactorySettings settings) => settings.Mode == "locked"
        ? Ask(target, project, runId, settings, Console.WriteLine)
        : RunDisplay.ShowAsync(AnsiConsole.Console, say => Task.Run(() => Ask(target, project, runId, settings, say))).GetAwaiter().GetResult();

    private int Ask(FactoryTarget target, string project, string runId, FactorySettings settings, Action<string> say)
    {
        // The same as `dotnet build -t:...`, which however insists on repeating every error in a summary.
        var arguments = new ProcessArgumentBuilder().Append("msbuild").AppendQuoted(project).Append("-restore");
        foreach (var word in (string[])[$"-t:{target.MSBuildTarget}", $"-p:FactoryMode={settings.Mode}", $"-p:FactoryRunId={runId}"]) arguments.AppendQuoted(word);
        if (settings.Model is { } model) arguments.AppendQuoted($"-p:FactoryModel={model}");
        if (settings.Only.Count > 0) arguments.AppendQuoted($"-p:FactoryOnly={string.Join("%3B", settings.Only)}");
        arguments.Append("-nologo").Append("-tl:off").Append("-v:m");

        using var process = RunProcess(settings, arguments, new ProcessSettings
        {
            RedirectStandardOutput = true,
            RedirectedStandardOutputHandler = line =>
            {
                if (line is not null && !RestoreChatter.Is(line)) say(line.Trim());
                return line;
            },
        });
        process.WaitForExit();
        return process.GetExitCode();
    }
}
