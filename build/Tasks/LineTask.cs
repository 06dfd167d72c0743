using Build.Reporting;
using Cake.Common;
using Cake.Core;
using Cake.Core.IO;
using Cake.Frosting;
using SoftwareFactory.Tool.Commands;
using Spectre.Console;

namespace Build.Tasks;

/// <summary>
/// Runs the line, or one stage of it and those before, on a project by its MSBuild target, exactly as its user would, and shows
/// the run as a table. A stopped line fails the task after the table.
/// </summary>
/// <param name="target">The MSBuild target.</param>
public abstract class LineTask(string target) : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        if (!System.IO.File.Exists(context.Project))
            throw new CakeException($"There is no project {context.Project}. Name one with --project=<path>.");

        var artifacts = System.IO.Path.Combine(RootOf(context.Project), "artifacts", "factory");
        var before = LastWrite(artifacts);
        var exit = RunTarget(context);

        // A build that failed before the line started has left the table of an earlier run: that would be misleading.
        if (exit == 0 || LastWrite(artifacts) != before)
            Show(artifacts);
        if (exit != 0)
            throw new CakeException($"{target} was stopped: see the errors above.");
    }

    private static void Show(string artifacts)
    {
        if (RunManifest.Read(artifacts) is not { } manifest)
            return;

        Console.WriteLine();
        int? width = Console.IsOutputRedirected ? null : Console.WindowWidth;
        foreach (var line in LineTable.Draw(manifest, Marks.For(Console.OutputEncoding), width))
            Console.WriteLine(line);
    }

    private static DateTime? LastWrite(string artifacts)
    {
        var manifest = new FileInfo(System.IO.Path.Combine(artifacts, "manifest.json"));
        return manifest.Exists ? manifest.LastWriteTimeUtc : null;
    }

    /// <summary>Finds the root of the consuming repository: the folder of <c>factory.yaml</c>, upwards from the project.</summary>
    private static string RootOf(string project)
    {
        var start = System.IO.Path.GetDirectoryName(project)!;
        for (var folder = start; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder, "factory.yaml")))
                return folder;
        }

        return start;
    }

    // A locked run is over before a bar would help.
    private int RunTarget(BuildContext context) => context.Mode == "locked"
        ? RunTarget(context, Console.WriteLine)
        : RunDisplay.ShowAsync(AnsiConsole.Console, say => Task.Run(() => RunTarget(context, say))).GetAwaiter().GetResult();

    private int RunTarget(BuildContext context, Action<string> say)
    {
        // The same as `dotnet build -t:...`, which however insists on repeating every error in a summary.
        var arguments = new ProcessArgumentBuilder()
            .Append("msbuild").AppendQuoted(context.Project).Append("-restore")
            .Append($"-t:{target}").AppendQuoted($"-p:FactoryMode={context.Mode}")
            .Append("-nologo").Append("-tl:off").Append("-v:m");
        return context.StartProcess("dotnet", new ProcessSettings
        {
            Arguments = arguments,
            WorkingDirectory = context.Root,
            RedirectStandardOutput = true,
            RedirectedStandardOutputHandler = line => Relay(line, say),
        });
    }

    /// <summary>Passes on what the build says, but for what restore always says.</summary>
    private static string? Relay(string? line, Action<string> say)
    {
        if (line is not null && !IsRestoreChatter(line.Trim()))
            say(line.Trim());
        return line;
    }

    private static bool IsRestoreChatter(string line) =>
        line.Length == 0
        || line.StartsWith("Determining projects to restore", StringComparison.Ordinal)
        || line.StartsWith("All projects are up-to-date for restore", StringComparison.Ordinal)
        || line.StartsWith("Restored ", StringComparison.Ordinal);
}
