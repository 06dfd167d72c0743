namespace SoftwareFactory.Authoring.Tests;

/// <summary>This repository's own files, which some tests read.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The text of every file below a folder, by path relative to it with <c>/</c>.</summary>
    internal static IReadOnlyDictionary<string, string> FilesOf(string folder)
    {
        var path = Path.Combine(Root, folder);
        return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(path, file).Replace('\\', '/'), File.ReadAllText);
    }

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "SoftwareFactory.sln")) ? folder.FullName : Find(folder.Parent!);
}
