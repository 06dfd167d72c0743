using System.Text;
using SoftwareFactory.Authoring.Configuration;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Projects;

/// <summary>
/// The consuming repository: the folder of <c>factory.yaml</c>, found upwards from the project; without one, the folder that
/// version control marks, or else the project's own. Immutable, thread-safe.
/// </summary>
public sealed class Repository
{
    private const string ConfigurationName = "factory.yaml";

    private Repository(string root) => Root = root;

    /// <summary>The root folder, absolute.</summary>
    public string Root { get; }

    /// <summary>Where <c>factory.yaml</c> stands, or would.</summary>
    public string ConfigurationFile => Path.Combine(Root, ConfigurationName);

    /// <summary>Where the runs' records go.</summary>
    public string ArtifactsFolder => Path.Combine(Root, "artifacts", "factory");

    /// <summary>Finds the repository of a project folder.</summary>
    public static Repository Find(string projectFolder) =>
        new(Upwards(projectFolder, folder => File.Exists(Path.Combine(folder, ConfigurationName)))
            ?? Upwards(projectFolder, folder => Path.Exists(Path.Combine(folder, ".git")))
            ?? projectFolder);

    /// <summary>Relative to the root, with <c>/</c>; the file name alone for what lies elsewhere, since no path of a machine is ever recorded.</summary>
    public string Display(string path)
    {
        var relative = Path.GetRelativePath(Root, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? Path.GetFileName(path)
            : relative.Replace('\\', '/');
    }

    /// <summary>What <c>factory.yaml</c> says; the defaults without one.</summary>
    internal ConfigurationReading ReadConfiguration() => File.Exists(ConfigurationFile)
        ? FactoryYaml.Read(Display(ConfigurationFile), ReadText(ConfigurationFile))
        : new ConfigurationReading(new FactoryConfiguration(), []);

    /// <summary>A file's text, LF.</summary>
    public static string ReadText(string path)
    {
        var bytes = File.ReadAllBytes(path);

        // A reader of text allocates many times what a small file holds.
        return LineEndings.Normalize(bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, 0, 0xFE, 0xFF, ..] ? File.ReadAllText(path) : Encoding.UTF8.GetString(bytes));
    }

    private static string? Upwards(string start, Func<string, bool> holds)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            if (holds(folder)) return folder;
        return null;
    }
}
