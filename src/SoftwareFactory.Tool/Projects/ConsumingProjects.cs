namespace SoftwareFactory.Tool.Projects;

/// <summary>Finds the projects that reference the factory: those that name its package, or have a build file above them that does.</summary>
internal static class ConsumingProjects
{
    private const string Package = "SoftwareFactory.MSBuild";

    private static readonly string[] BuildFiles = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];
    private static readonly string[] NotSearched = ["bin", "obj", "artifacts", "node_modules"];

    /// <summary>Finds them all.</summary>
    /// <param name="path">A project, a solution or a folder; null for the current one.</param>
    /// <param name="current">The current folder.</param>
    internal static (IReadOnlyList<string> Projects, string? Problem) Find(string? path, string current)
    {
        var full = Path.GetFullPath(path ?? ".", current);
        if (full.EndsWith(".sln", StringComparison.OrdinalIgnoreCase) || full.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase)) full = Path.GetDirectoryName(full)!;
        if (File.Exists(full)) return ([full], null);
        if (!Directory.Exists(full)) return ([], $"There is no project and no folder {path}.");

        string[] projects = [.. Below(full).Where(UsesTheFactory).Order(StringComparer.Ordinal)];
        return projects.Length > 0 ? (projects, null) : ([], $"No project below {path ?? "the current folder"} references the package {Package}.");
    }

    /// <summary>Finds the only one.</summary>
    internal static (string? File, string? Problem) FindOne(string? path, string current) => Find(path, current) switch
    {
        { Problem: { } problem } => (null, problem),
        { Projects: [var only] } => (only, null),
        { Projects: var several } => (null, $"There are {several.Count} projects that reference the package {Package}; name one with --project."),
    };

    /// <summary>Finds the only C# project that is no test project: where a factory could start.</summary>
    internal static (string? File, string? Problem) FindCandidate(string? path, string current)
    {
        var full = Path.GetFullPath(path ?? ".", current);
        if (File.Exists(full)) return full.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) ? (full, null) : (null, $"{path} is not a C# project.");
        if (!Directory.Exists(full)) return (null, $"There is no project and no folder {path}.");

        string[] projects = [.. Below(full).Where(project => !IsOfTests(project)).Order(StringComparer.Ordinal)];
        return projects switch
        {
            [var only] => (only, null),
            [] => (null, $"There is no C# project below {path ?? "the current folder"}."),
            _ => (null, $"There are several C# projects: {string.Join(", ", projects.Select(project => Path.GetRelativePath(current, project).Replace('\\', '/')))}. Name one with --project."),
        };
    }

    /// <summary>Whether a project has the package, by itself or by a build file above it.</summary>
    internal static bool HasPackage(string project) => UsesTheFactory(project);

    private static bool IsOfTests(string project) =>
        File.ReadAllText(project) is var text && (text.Contains("Microsoft.NET.Test.Sdk", StringComparison.OrdinalIgnoreCase) || text.Contains("<IsTestProject>true", StringComparison.OrdinalIgnoreCase) || text.Contains("\"NUnit\"", StringComparison.OrdinalIgnoreCase) || text.Contains("\"xunit", StringComparison.OrdinalIgnoreCase) || text.Contains("\"MSTest", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder, "*.csproj").Concat(
            Directory.EnumerateDirectories(folder).Where(child => !NotSearched.Contains(Path.GetFileName(child)) && Path.GetFileName(child)[0] != '.').SelectMany(Below));

    private static bool UsesTheFactory(string project)
    {
        if (Names(project)) return true;
        for (var folder = Path.GetDirectoryName(project); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (BuildFiles.Select(name => Path.Combine(folder, name)).Any(file => File.Exists(file) && IsReference(file))) return true;
        }

        return false;
    }

    private static bool Names(string file) => File.ReadAllText(file).Contains($"\"{Package}\"", StringComparison.OrdinalIgnoreCase);

    // Directory.Packages.props gives versions to projects that may or may not reference it.
    private static bool IsReference(string file) =>
        File.ReadAllText(file) is var text && (text.Contains($"PackageReference Include=\"{Package}\"", StringComparison.OrdinalIgnoreCase) || text.Contains($"GlobalPackageReference Include=\"{Package}\"", StringComparison.OrdinalIgnoreCase));
}
