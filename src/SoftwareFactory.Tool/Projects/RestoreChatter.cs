namespace SoftwareFactory.Tool.Projects;

/// <summary>What a restore says whether or not it has anything to do.</summary>
internal static class RestoreChatter
{
    internal static bool Is(string line) =>
        line.Trim() is { Length: 0 } or "All projects are up-to-date for restore."
        || line.Contains("Determining projects to restore", StringComparison.Ordinal)
        || line.TrimStart().StartsWith("Restored ", StringComparison.Ordinal);
}
