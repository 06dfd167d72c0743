using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Build.Packaging;

/// <summary>
/// The version of the packages, made from what goes into them: <c>&lt;VersionPrefix&gt;-h&lt;12 hex digits&gt;</c> of a SHA-256 over
/// the path and the text of every file below. The same tree has the same version on every machine, and a changed one never
/// meets a stale package in somebody's cache.
/// </summary>
public static class ContentVersion
{
    private static readonly string[] Folders = ["src", "templates"];
    private static readonly string[] Files = ["Directory.*.props", "Directory.*.targets", "global.json"];

    /// <summary>Computes the version of a tree.</summary>
    /// <param name="root">The root of the repository.</param>
    /// <returns>The version.</returns>
    public static string Of(string root)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, file) in Inputs(root))
        {
            var content = WithoutCarriageReturns(File.ReadAllBytes(file));
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{content.Length}\n"));
            hash.AppendData(content);
        }

        return $"{Prefix(root)}-h{Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}";
    }

    private static IEnumerable<(string Path, string File)> Inputs(string root)
    {
        var below = Folders
            .Select(folder => Path.Combine(root, folder))
            .Where(Directory.Exists)
            .SelectMany(FilesBelow);
        return below
            .Concat(Files.SelectMany(pattern => Directory.EnumerateFiles(root, pattern)))
            .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), file))
            .OrderBy(input => input.Path, StringComparer.Ordinal);
    }

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder)
                .Where(child => Path.GetFileName(child) is not ("bin" or "obj"))
                .SelectMany(FilesBelow));

    private static byte[] WithoutCarriageReturns(byte[] content) =>
        [.. content.Where((value, i) => value != '\r' || i + 1 == content.Length || content[i + 1] != '\n')];

    private static string Prefix(string root) =>
        XDocument.Load(Path.Combine(root, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value;
}
