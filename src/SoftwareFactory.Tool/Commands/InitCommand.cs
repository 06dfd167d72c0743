using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using SoftwareFactory.Starting;
using SoftwareFactory.Tool.Projects;
using SoftwareFactory.Tool.Starter;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory init</c>: switches the factory on in a project, and says what it did and what comes next.</summary>
internal static class InitCommand
{
    private static readonly Dictionary<string, ContinuousIntegration> Cis = new() { ["github"] = ContinuousIntegration.GitHub, ["azure"] = ContinuousIntegration.Azure, ["gitlab"] = ContinuousIntegration.GitLab, ["none"] = ContinuousIntegration.None };

    private static readonly string[] Asked = ["RootNamespace", "ImplicitUsings", "TargetFramework", "TargetFrameworks", "UsingMicrosoftNETSdk", "ManagePackageVersionsCentrally", "DirectoryPackagesPropsPath", "LangVersion", "Nullable"];

    internal static Command Create()
    {
        var ci = new Option<string?>("--ci") { Description = "github, azure, gitlab or none; default: what the repository uses." };
        ci.AcceptOnlyFromAmong([.. Cis.Keys]);
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("init", "Switches the factory on in a project, with a spec to begin with; writes over nothing: factory init") { project, ci, json };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(project), parsed.GetValue(ci), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string? path, string? ci, bool json, CancellationToken cancellation)
    {
        var (project, problem) = ConsumingProjects.FindCandidate(path, Environment.CurrentDirectory);
        if (project is null) return CommonOptions.BadUsage(problem!);
        if (await DotNet.PropertiesOfAsync(project, Asked, cancellation).ConfigureAwait(false) is not { } known) return CommonOptions.BadUsage($"MSBuild cannot read {path ?? project}: dotnet build says why.");

        string[] frameworks = [.. $"{known["TargetFrameworks"]};{known["TargetFramework"]}".Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        var (steps, why) = RepositoryStart.Begin(new StartingPoint
        {
            ProjectFile = project,
            RootNamespace = known["RootNamespace"],
            HasImplicitUsings = known["ImplicitUsings"] is "enable" or "true",
            TargetFrameworks = frameworks,
            LanguageVersions = await LanguageVersionsAsync(project, known, frameworks, cancellation).ConfigureAwait(false),
            HasNullableAnnotations = known["Nullable"] is "enable" or "annotations",
            IsSdkStyle = known["UsingMicrosoftNETSdk"] == "true",
            CentralVersions = known["ManagePackageVersionsCentrally"] == "true" ? known["DirectoryPackagesPropsPath"] : null,
            HasPackage = ConsumingProjects.HasPackage(project),
            Version = Version,
            Owners = [.. new[] { await GitUserAsync(Path.GetDirectoryName(project)!, cancellation).ConfigureAwait(false), Environment.UserName }.OfType<string>()],
            Ci = ci is null ? null : Cis[ci],
            Workflow = of => Starters.Read(of switch { ContinuousIntegration.GitHub => "ci/github.yml", ContinuousIntegration.Azure => "ci/azure-pipelines.yml", _ => "ci/gitlab-ci.yml" }),
        });
        if (why is not null) return CommonOptions.BadUsage(why);

        Say(steps, Next(project), json);
        return ExitCodes.Passed;
    }

    // The compiler's default follows from each framework, and a project may set it for some only.
    private static async Task<IReadOnlyList<string>> LanguageVersionsAsync(string project, IReadOnlyDictionary<string, string> known, string[] frameworks, CancellationToken cancellation)
    {
        if (frameworks.Length < 2) return [known["LangVersion"]];

        var versions = new List<string>();
        foreach (var framework in frameworks)
            if (await DotNet.PropertiesOfAsync(project, ["LangVersion", "TargetFramework"], cancellation, $"-p:TargetFramework={framework}").ConfigureAwait(false) is { } inner) versions.Add(inner["LangVersion"]);
        return versions;
    }

    /// <summary>The version of this tool: the packages are released together.</summary>
    private static string Version => typeof(InitCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static string[] Next(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        var named = folder == Environment.CurrentDirectory && Directory.EnumerateFiles(folder).Count(file => Path.GetExtension(file) is ".csproj" or ".sln" or ".slnx") == 1
            ? ""
            : $" {CommonOptions.Quoted(Path.GetRelativePath(Environment.CurrentDirectory, project).Replace('\\', '/'))}";
        return [$"dotnet build{named} -t:Factory -p:FactoryMode=update", $"dotnet build{named}"];
    }

    private static void Say(IReadOnlyList<StartStep> steps, string[] next, bool json)
    {
        if (json)
        {
            Answers.Print(new { steps, next });
            return;
        }

        var width = steps.Select(step => step.Path.Length).DefaultIfEmpty(0).Max();
        foreach (var step in steps) Console.WriteLine($"{step.Path.PadRight(width)}  {step.What}");
        if (steps.Count == 0) Console.WriteLine("Nothing is left to do.");
        Console.WriteLine($"\nNext:{string.Concat(next.Select(command => $"\n    {command}"))}");
    }

    private static async Task<string?> GitUserAsync(string folder, CancellationToken cancellation)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["config", "user.name"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var name = (await git.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false)).Trim();
            await git.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return name.Length > 0 ? name : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
