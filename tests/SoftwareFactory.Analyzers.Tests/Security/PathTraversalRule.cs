using SoftwareFactory.Analyzers.Security;

namespace SoftwareFactory.Analyzers.Tests.Security;

internal sealed class PathTraversalRule
{
    [TestCase("""
        string Run(string folder, System.IO.Compression.ZipArchiveEntry entry) => Path.Combine(folder, [|entry.FullName|]);
        """)]
    public void Reports(string code) => Verify<PathTraversalAnalyzer>.Reports(code);

    [TestCase("""
        string Run(string folder, System.IO.Compression.ZipArchiveEntry entry) => Path.Combine(folder, Path.GetFileName(entry.FullName));
        """)]
    [TestCase("""
        string Run(string folder, System.IO.Compression.ZipArchiveEntry entry) { var path = Path.GetFullPath(Path.Combine(folder, entry.FullName)); return path.StartsWith(folder, StringComparison.Ordinal) ? path : throw new InvalidDataException(); }
        """)]
    public void IsSilentAbout(string code) => Verify<PathTraversalAnalyzer>.Reports(code);
}
