using Build.Packaging;

namespace Build.Tests.Packaging;

internal sealed class PackageFolders : IDisposable
{
    private const string Old = "0.1.0-h000000000000";
    private const string New = "0.1.0-h111111111111";
    private static readonly string[] Ids = ["A", "A.Tool"];

    private readonly TemporaryFolder _root = new();
    private readonly PackageFolder _folder;

    public PackageFolders() => _folder = new PackageFolder(Path.Combine(_root.Path, "packages"));

    public void Dispose() => _root.Dispose();

    [Test]
    public void HoldNothingAtFirst() => Assert.That(_folder.Holds(Ids, New), Is.False);

    [Test]
    public void HoldWhatTheyAccepted()
    {
        var missing = Pack(New);
        _folder.Announce(New);

        Assert.That(missing, Is.Empty);
        Assert.That(_folder.Holds(Ids, New), Is.True);
        Assert.That(_folder.Holds(Ids, Old), Is.False);
    }

    [Test]
    public void AcceptAllPackagesOrNone()
    {
        var staging = _folder.NewStagingFolder();
        File.WriteAllText(Path.Combine(staging, $"A.{New}.nupkg"), "");

        Assert.That(_folder.Accept(staging, Ids, New), Is.EqualTo(new[] { "A.Tool" }));
        Assert.That(_root.Files().Where(file => file.StartsWith("packages/", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void DropOtherVersions()
    {
        Pack(Old);
        _folder.Announce(Old);
        Pack(New);
        _folder.Announce(New);

        Assert.That(_root.Files(), Is.EqualTo(new[] { $"packages/A.{New}.nupkg", $"packages/A.Tool.{New}.nupkg", "packages/version.props" }));
    }

    [Test]
    public void TellTheVersionAndWriteOnlyWhatIsDifferent()
    {
        _folder.Announce(New);
        var props = Path.Combine(_root.Path, "packages", "version.props");
        Assert.That(File.ReadAllText(props), Does.Contain($"<SoftwareFactoryVersion>{New}</SoftwareFactoryVersion>").And.Not.Contain("\r"));

        File.SetAttributes(props, FileAttributes.ReadOnly);
        _folder.Announce(New);
        File.SetAttributes(props, FileAttributes.Normal);
    }

    private IReadOnlyList<string> Pack(string version)
    {
        var staging = _folder.NewStagingFolder();
        foreach (var id in Ids)
            File.WriteAllText(Path.Combine(staging, $"{id}.{version}.nupkg"), "");
        var missing = _folder.Accept(staging, Ids, version);
        Directory.Delete(staging, recursive: true);
        return missing;
    }
}
