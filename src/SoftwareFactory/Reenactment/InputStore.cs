using System.Text;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Reenactment;

/// <summary>
/// What runs started from, by content: <c>artifacts/factory/inputs/&lt;aa&gt;/&lt;sha256&gt;</c>, shared by all runs, so that a run stores only what no run before it
/// had. Unlike the lock's blobs these are records, not sources: not flushed, and read back only if they have their digest. Safe for several threads and processes.
/// </summary>
internal sealed class InputStore(string artifacts)
{
    private readonly string _folder = Path.Combine(artifacts, "inputs");

    /// <summary>Keeps a text, LF.</summary>
    internal Digest Keep(string text) => Keep(Digest.OfText(text), text);

    /// <summary>Keeps a text whose digest is known.</summary>
    internal Digest Keep(Digest digest, string text)
    {
        if (!File.Exists(PathOf(digest))) Keep(digest, Encoding.UTF8.GetBytes(LineEndings.Normalize(text)));
        return digest;
    }

    /// <summary>Keeps bytes.</summary>
    internal Digest Keep(byte[] bytes)
    {
        var digest = Digest.OfBytes(bytes);
        if (!File.Exists(PathOf(digest))) Keep(digest, bytes);
        return digest;
    }

    /// <summary>Null when it is not there, or not what was kept.</summary>
    internal byte[]? Read(Digest digest) =>
        File.Exists(PathOf(digest)) && File.ReadAllBytes(PathOf(digest)) is var bytes && Digest.OfBytes(bytes) == digest ? bytes : null;

    /// <summary>Null when it is not there, or not what was kept.</summary>
    internal string? ReadText(Digest digest) => Read(digest) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private void Keep(Digest digest, byte[] bytes)
    {
        var path = PathOf(digest);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        File.WriteAllBytes(temporary, bytes);
        File.Move(temporary, path, overwrite: true);
    }

    private string PathOf(Digest digest) => Path.Combine(_folder, digest.Hex[..2], digest.Hex);
}
