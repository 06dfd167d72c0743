namespace SoftwareFactory.Tracing;

/// <summary>The folders of a tree that people and the factory write: none that builds or version control fill.</summary>
internal static class TreeFolders
{
    private static readonly string[] Derived = ["bin", "obj", "artifacts", "node_modules"];

    internal static IEnumerable<string> Of(string root) => Directory.EnumerateDirectories(root)
        .Where(child => Path.GetFileName(child) is var name && name[0] != '.' && !Derived.Contains(name, StringComparer.OrdinalIgnoreCase))
        .SelectMany(Of)
        .Prepend(root);
}
