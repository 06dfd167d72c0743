using System.Security.Cryptography;

namespace SoftwareFactory.EndToEnd.Tests;

public sealed class TheSampleShop
{
    [Test]
    public void PassesTwiceAndNothingInTheTreeChanges()
    {
        using var shop = new ShopCopy();
        var before = shop.Tree();

        var first = shop.Factory();
        Assert.That(first.ExitCode, Is.Zero, first.Output);
        Assert.That(shop.Tree(), Is.EquivalentTo(before));

        var second = shop.Factory();
        Assert.Multiple(() =>
        {
            Assert.That(second.ExitCode, Is.Zero, second.Output);
            Assert.That(second.Output, Does.Contain("Shop is up to date"));
            Assert.That(Directory.EnumerateDirectories(Path.Combine(shop.Root, "artifacts", "factory", "runs")).Count(), Is.EqualTo(1));
            Assert.That(shop.Tree(), Is.EquivalentTo(before));
        });
    }

    [Test]
    public void NamesEveryOutputInTheManifestWithItsDigest()
    {
        using var shop = new ShopCopy();
        Assert.That(shop.Factory().ExitCode, Is.Zero);

        var subjects = shop.Manifest().GetProperty("subject").EnumerateArray().ToList();
        Assert.That(subjects, Has.Count.EqualTo(14));
        foreach (var subject in subjects)
        {
            var bytes = File.ReadAllBytes(Path.Combine(shop.Root, subject.GetProperty("name").GetString()!));
            Assert.That(Convert.ToHexStringLower(SHA256.HashData(bytes)), Is.EqualTo(subject.GetProperty("digest").GetProperty("sha256").GetString()));
        }
    }
}
