using Microsoft.CodeAnalysis.CSharp;

namespace SoftwareFactory.Inspection.Project;

/// <summary>csc's own arguments, one a line, as MSBuild's <c>CscCommandLineArgs</c> items give them; read by the compiler's own parser.</summary>
internal static class ResponseFile
{
    private static readonly string[] ResourceOptions = ["resource:", "res:", "linkresource:", "linkres:"];

    internal static CSharpCommandLineArguments Read(string path, string baseFolder)
    {
        var lines = File.ReadLines(path)
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && !IsMissingResource(line, baseFolder));
        return CSharpCommandLineParser.Default.Parse(lines, baseFolder, sdkDirectory: null);
    }

    // Resources are made by targets that need not have run yet. The gates judge code; the build will miss a resource that stays away.
    private static bool IsMissingResource(string line, string baseFolder)
    {
        if (line[0] is not ('/' or '-') || ResourceOptions.FirstOrDefault(option => line.AsSpan(1).StartsWith(option, StringComparison.OrdinalIgnoreCase)) is not { } name)
            return false;

        var file = line[(name.Length + 1)..].Split(',')[0].Trim('"');
        return !File.Exists(Path.GetFullPath(file, baseFolder));
    }
}
