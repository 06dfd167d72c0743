using Build.Packaging;

namespace Build.Tests.Packaging;

internal sealed class ContentVersions : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public ContentVersions()
    {
        _root.Write("Directory.Build.props", "<Project><PropertyGroup><VersionPrefix>0.1.0</VersionPrefix></PropertyGroup></Project>\n");
        _root.Write("global.json", "{}\n");
        _root.Write("src/A/A.cs", "class A;\n");
        _root.Write("templates/function/part.cs.sbn", "{{ slot }}\n");
    }

    public void Dispose() => _root.Dispose();

    [Test]
    public void AreThePrefixAndTwelveHexDigits() =>
        Assert.That(ContentVersion.Of(_root.Path), Does.Match("^0\\.1\\.0-h[0-9a-f]{12}$"));

    [Test]
    public void AreTheSameForTheSameTreeElsewhere()
    {
        using var other = new TemporaryFolder();
        foreach (var file in _root.Files())
            other.Write(file, File.ReadAllText(Path.Combine(_root.Path, file)));

        Assert.That(ContentVersion.Of(other.Path), Is.EqualTo(ContentVersion.Of(_root.Path)));
    }

    [TestCase("src/A/A.cs")]
    [TestCase("templates/function/part.cs.sbn")]
    [TestCase("global.json")]
    [TestCase("Directory.Packages.props")]
    [TestCase("src/B/New.cs")]
    public void ChangeWithAnyInput(string file)
    {
        var before = ContentVersion.Of(_root.Path);
        _root.Write(file, "changed\n");

        Assert.That(ContentVersion.Of(_root.Path), Is.Not.EqualTo(before));
    }

    [Test]
    public void ChangeWhenAFileMoves()
    {
        var before = ContentVersion.Of(_root.Path);
        File.Move(Path.Combine(_root.Path, "src/A/A.cs"), Path.Combine(_root.Path, "src/A/B.cs"));

        Assert.That(ContentVersion.Of(_root.Path), Is.Not.EqualTo(before));
    }

    [TestCase("src/A/bin/Debug/A.dll")]
    [TestCase("src/A/obj/project.assets.json")]
    [TestCase("tests/A.Tests/A.cs")]
    [TestCase("docs/page.md")]
    public void IgnoreEverythingElse(string file)
    {
        var before = ContentVersion.Of(_root.Path);
        _root.Write(file, "changed\n");

        Assert.That(ContentVersion.Of(_root.Path), Is.EqualTo(before));
    }

    [Test]
    public void IgnoreTheLineEndsOfTheCheckout()
    {
        var before = ContentVersion.Of(_root.Path);
        _root.Write("src/A/A.cs", "class A;\r\n");

        Assert.That(ContentVersion.Of(_root.Path), Is.EqualTo(before));
    }
}
