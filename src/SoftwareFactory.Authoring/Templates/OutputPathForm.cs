using SoftwareFactory.Core.Templates;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>The paths that an output may have: the same file on every machine, below the output root, and looked at by every tool.</summary>
internal static class OutputPathForm
{
    // Analyzers skip files of these names as generated.
    private static readonly string[] GeneratedEndings = [".g.cs", ".g.i.cs", ".generated.cs", ".designer.cs"];

    /// <summary>What is wrong with the path, as a sentence; null when nothing is.</summary>
    internal static string? Problem(string path, OutputKind kind)
    {
        if (path.Length == 0)
            return "The output's path is empty.";
        if (path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal) || path.Any(c => char.IsControl(c) || "<>:\"|?*".Contains(c, StringComparison.Ordinal)))
            return $"The output's path '{path}' is not a relative path with / between its names.";
        if (path.Split('/').Any(name => name.Length == 0 || name[0] == ' ' || name[^1] is '.' or ' '))
            return $"The output's path '{path}' leaves the output root or has an empty name in it.";
        if (GeneratedEndings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            return $"The output's path '{path}' has the name of a generated file, which analyzers skip.";
        if (kind != OutputKind.Doc && !path.EndsWith(".cs", StringComparison.Ordinal))
            return $"The output's path '{path}' is not the name of a C# file.";

        return null;
    }
}
