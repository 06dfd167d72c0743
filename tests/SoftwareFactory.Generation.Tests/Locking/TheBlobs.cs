using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Locking;

namespace SoftwareFactory.Generation.Tests.Locking;

internal sealed class TheBlobs
{
    // The SHA-256 of "abc" in FIPS 180-2.
    private const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Test]
    public void StandUnderTheirDigest()
    {
        using var folder = new TemporaryFolder();
        var blobs = new BlobStore(Path.Combine(folder.Path, ".factory"));

        var digest = blobs.Write("abc"u8);

        Assert.That(digest.Hex, Is.EqualTo(Abc));
        Assert.That(blobs.PathOf(digest), Is.EqualTo(Path.Combine(folder.Path, ".factory", "blobs", "ba", Abc)));
        Assert.That(blobs.Exists(digest));
        Assert.That(blobs.Read(digest), Is.EqualTo("abc"u8.ToArray()));
    }

    [Test]
    public void AreNullWhenMissing()
    {
        using var folder = new TemporaryFolder();
        var blobs = new BlobStore(folder.Path);

        Assert.That(blobs.Exists(Digest.OfText("abc")), Is.False);
        Assert.That(blobs.Read(Digest.OfText("abc")), Is.Null);
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
    }

    [Test]
    public void AreNotTouchedWhenTheyAreThere()
    {
        using var folder = new TemporaryFolder();
        var blobs = new BlobStore(folder.Path);
        var path = blobs.PathOf(blobs.Write("abc"u8));
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);

        blobs.Write("abc"u8);

        Assert.That(File.GetLastWriteTimeUtc(path), Is.EqualTo(DateTime.UnixEpoch));
    }

    [Test]
    public void AreRepairedWhenTheyAreDamaged()
    {
        using var folder = new TemporaryFolder();
        var blobs = new BlobStore(folder.Path);
        var digest = blobs.Write("abc"u8);
        File.WriteAllText(blobs.PathOf(digest), "abd");

        blobs.Write("abc"u8);

        Assert.That(blobs.Read(digest), Is.EqualTo("abc"u8.ToArray()));
    }

    [Test]
    public void AreWrittenByManyAtOnce()
    {
        using var folder = new TemporaryFolder();
        var blobs = new BlobStore(folder.Path);

        Parallel.For(0, 64, i => blobs.Write([(byte)(i % 4)]));

        Assert.That(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Count(), Is.EqualTo(4));
    }
}
