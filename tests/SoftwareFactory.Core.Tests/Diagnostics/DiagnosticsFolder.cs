namespace SoftwareFactory.Core.Tests.Diagnostics;

/// <summary><c>docs/diagnostics</c> of the repository that the tests were built from.</summary>
internal static class DiagnosticsFolder
{
    public static string Path { get; } = System.IO.Path.Combine(Root(), "docs", "diagnostics");

    public static string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file)).ReplaceLineEndings("\n");

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "SoftwareFactory.sln")))
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        return folder;
    }
}
