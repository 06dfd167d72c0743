namespace SoftwareFactory.Starting;

/// <summary>The lines of the starter's type in the files of Microsoft.CodeAnalysis.PublicApiAnalyzers: without them the first run stops at RS0016.</summary>
internal static class StarterApi
{
    private const string Shipped = "PublicAPI.Shipped.txt";

    private const string Unshipped = "PublicAPI.Unshipped.txt";

    /// <summary>Adds them where the project keeps such a file.</summary>
    /// <returns>The file that changed; null when there is none, or it has them.</returns>
    internal static string? Add(StartingPoint start, string folder)
    {
        var path = Path.Combine(folder, Unshipped);
        if (!File.Exists(path)) return null;

        // Either file's first line says for both whether references are told apart by what they may be.
        var tellsNull = new[] { path, Path.Combine(folder, Shipped) }.Any(file => File.Exists(file) && File.ReadLines(file).Any(line => line.Trim() == "#nullable enable"));
        var type = $"{StarterSpec.NamespaceOf(start)}.FileSize";
        var (unknown, mark) = (tellsNull, start.HasNullableAnnotations) switch { (true, true) => ("", "!"), (true, false) => ("~", ""), _ => ("", "") };
        return EditedText.AddLines(path, type, $"{unknown}static {type}.Of(long bytes) -> string{mark}") > 0 ? path : null;
    }
}
