using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Generation.Locking;

/// <summary>
/// The recorded requests and responses, by content: <c>blobs/&lt;aa&gt;/&lt;sha256&gt;</c> below a folder, where aa are the digest's first two
/// digits. Safe for several threads and processes: a blob appears whole, under its final name, or not at all; one that is there with
/// the right bytes is never touched.
/// </summary>
/// <param name="folder">The project's <c>.factory</c>; made when the first blob is written.</param>
public sealed class BlobStore(string folder)
{
    /// <summary>The file's bytes as they are, or null when there is none. Whether they have the digest is for the caller to check.</summary>
    public byte[]? Read(Digest digest)
    {
        try
        {
            return File.ReadAllBytes(PathOf(digest));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>True when there is such a file.</summary>
    public bool Exists(Digest digest) => File.Exists(PathOf(digest));

    /// <summary>Where the blob is or would be.</summary>
    public string PathOf(Digest digest) => Path.Combine(folder, "blobs", digest.Hex[..2], digest.Hex);

    /// <summary>Stores bytes under their digest. A file there with other bytes, which is damage, is replaced.</summary>
    public Digest Write(ReadOnlySpan<byte> bytes)
    {
        var digest = Digest.OfBytes(bytes);
        if (Read(digest) is { } present && bytes.SequenceEqual(present)) return digest;

        var path = PathOf(digest);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        return digest;
    }

    /// <summary>Every blob's name, sorted; files of other names are none.</summary>
    public IReadOnlyList<Digest> All() => Directory.Exists(Path.Combine(folder, "blobs"))
        ? [.. Directory.EnumerateFiles(Path.Combine(folder, "blobs"), "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).Select(name => Digest.TryParse(name, out var digest) ? digest : (Digest?)null).OfType<Digest>()]
        : [];

    /// <summary>Removes what a crash left half-written. Only while nobody else writes.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(Path.Combine(folder, "blobs"))) return;
        foreach (var torn in Directory.EnumerateFiles(Path.Combine(folder, "blobs"), "*.tmp", SearchOption.AllDirectories)) File.Delete(torn);
    }

    /// <summary>Removes a blob, and its folder with the last one.</summary>
    public void Delete(Digest digest)
    {
        File.Delete(PathOf(digest));
        var around = Path.GetDirectoryName(PathOf(digest))!;
        if (!Directory.EnumerateFileSystemEntries(around).Any()) Directory.Delete(around);
    }
}
