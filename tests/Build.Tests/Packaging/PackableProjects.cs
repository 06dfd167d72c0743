using Build.Packaging;

namespace Build.Tests.Packaging;

internal sealed class PackableProjects
{
    [Test]
    public void AreThoseThatSaySo()
    {
        using var root = new TemporaryFolder();
        root.Write("A/A.csproj", "<Project><PropertyGroup><IsPackable>true</IsPackable></PropertyGroup></Project>");
        root.Write("B/B.csproj", "<Project><PropertyGroup><IsPackable>true</IsPackable><PackageId>Other</PackageId></PropertyGroup></Project>");
        root.Write("C/C.csproj", "<Project><PropertyGroup><IsPackable>false</IsPackable></PropertyGroup></Project>");
        root.Write("D/D.csproj", "<Project />");

        Assert.That(PackableProject.In(root.Path).Select(project => project.PackageId), Is.EqualTo(new[] { "A", "Other" }));
    }

    [Test]
    public void AreNoneWithoutAFolder() => Assert.That(PackableProject.In("/no/such/folder"), Is.Empty);
}
