using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SoftwareFactory.History.Tests;

internal sealed class Indexing
{
    [Test]
    public void ReadsOnlyWhatIsNew()
    {
        using var runs = new RunFolder();
        using var index = runs.Open();
        runs.Write(1);
        runs.Write(2);
        Assert.That(Counts(index.Index([runs.Root])), Is.EqualTo((2, 0)));

        // Of the same size and time, so that nothing tells of the damage but reading it.
        var manifest = new FileInfo(runs.PathTo($"runs/{RunFolder.Id(1)}/Shop/manifest.json"));
        var written = manifest.LastWriteTimeUtc;
        File.WriteAllText(manifest.FullName, new string('x', (int)manifest.Length));
        manifest.LastWriteTimeUtc = written;
        runs.Write(3);
        Assert.That(Counts(index.Index([runs.Root])), Is.EqualTo((1, 2)));
    }

    [Test]
    public void ReadsAgainWhatChanged()
    {
        using var runs = new RunFolder();
        using var index = runs.Open();
        runs.Write(1, status: "cancelled");
        index.Index([runs.Root]);
        runs.Write(1, status: "passed", model: "model-c");

        Assert.That(Counts(index.Index([runs.Root])), Is.EqualTo((1, 0)));
        Assert.That(index.Search(new RunFilter()).Single().Status, Is.EqualTo("passed"));
        Assert.That(index.Search(new RunFilter { Model = "model-a" }), Is.Empty, "nothing of the older state is left");
        Assert.That(index.Search(new RunFilter { Text = "cancelled" }), Is.Empty);
    }

    [Test]
    public void CountsARunOnceHoweverManyCopiesThereAre()
    {
        using var runs = new RunFolder();
        using var index = runs.Open();
        runs.Write(1);
        runs.Write(1, below: "downloads/agent-7");
        Assert.That(Counts(index.Index([runs.Root])), Is.EqualTo((1, 1)));
        Assert.That(index.Search(new RunFilter()), Has.Count.EqualTo(1));
        Assert.That(Counts(index.Index([runs.Root])), Is.EqualTo((0, 2)));
    }

    [Test]
    public void KeepsWhatIsGone()
    {
        using var runs = new RunFolder();
        using (var index = runs.Open())
        {
            runs.Write(1);
            index.Index([runs.Root]);
        }

        Directory.Delete(runs.PathTo("runs"), recursive: true);
        using var again = runs.Open();
        again.Index([runs.Root]);
        Assert.That(again.RunsWith(RunFolder.Pairs, 9).Single().Parts, Has.Count.EqualTo(2));
    }

    [Test]
    public void ReportsWhatCannotBeReadAndGoesOn()
    {
        using var runs = new RunFolder();
        using var index = runs.Open();
        var damaged = runs.Write(1);
        File.WriteAllText(Path.Combine(damaged, "manifest.json"), "{\"predicate\":");
        runs.Write(2);
        File.WriteAllText(runs.PathTo("damaged.nupkg"), "no zip");

        var result = index.Index([runs.Root]);
        Assert.That((result.Added, string.Join(' ', result.Findings.Select(finding => finding.Rule.Id))), Is.EqualTo((1, "SF5045 SF5045")));
    }

    [Test]
    public void SaysThatANewerVersionWroteARun()
    {
        using var runs = new RunFolder();
        using var index = runs.Open();
        File.WriteAllText(Path.Combine(runs.Write(1), "manifest.json"), "{\"predicate\":{\"buildDefinition\":{\"buildType\":\"https://softwarefactory.dev/line/v2\"}}}");

        Assert.That(index.Index([runs.Root]).Findings.Select(finding => (finding.Rule.Id, finding.Message)), Is.EqualTo(new[]
        {
            ("SF9030", "The manifest has format 2, and this version reads formats up to 1. Update SoftwareFactory here to the version that wrote it."),
        }));
    }

    [Test]
    public void FindsThePartsInPackages()
    {
        using var runs = new RunFolder();
        using var index = runs.Open();
        runs.Write(1);
        Pack(runs.PathTo("packages/Shop.2.1.0.nupkg"), "2.1.0", RunFolder.Pairs);
        Pack(runs.PathTo("packages/Other.1.0.0.nupkg"), "1.0.0", null);

        Assert.That(index.Index([runs.Root]).Packages, Is.EqualTo(1));
        Assert.That(index.Index([runs.Root]).Packages, Is.Zero);
        var package = index.PackagesWith(RunFolder.Pairs).Single();
        Assert.That((package.Id, package.Version, package.Path), Is.EqualTo(("Shop", "2.1.0", runs.PathTo("packages/Shop.2.1.0.nupkg"))));
        Assert.That(index.PackagesWith(RunFolder.Boxes), Is.Empty);
        Assert.That(index.Search(new RunFilter { Package = "Shop@2.1.0" }), Has.Count.EqualTo(1));
        Assert.That(index.Search(new RunFilter { Package = "Shop@2.2.0" }), Is.Empty);
    }

    [Test]
    public void NamesStopsThatCameThreeTimes()
    {
        using var runs = new RunFolder();
        using var index = runs.Open();
        for (var run = 1; run <= 3; run++) runs.Write(run, status: "stopped", signature: "often");
        for (var run = 4; run <= 5; run++) runs.Write(run, status: "stopped", signature: "seldom");
        index.Index([runs.Root]);
        Assert.That(index.Recurring(), Is.EqualTo(new[] { new RecurringIncident("often", "Test", "SF4501", 3, RunFolder.Id(1), RunFolder.Id(3)) }));
        Assert.That(RecurringIncident.Write(index.Recurring()), Does.Contain("\"signature\": \"often\"").And.Contain("\"runs\": 3").And.Contain($"\"last\": \"{RunFolder.Id(3)}\""));
    }

    private static (int Added, int Known) Counts(IndexingResult result)
    {
        Assert.That(result.Findings, Is.Empty);
        return (result.Added, result.Known);
    }

    private static void Pack(string path, string version, string? serial)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var package = ZipFile.Open(path, ZipArchiveMode.Create);
        using (var nuspec = new StreamWriter(package.CreateEntry("Shop.nuspec").Open())) nuspec.Write($"<package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\"><metadata><id>Shop</id><version>{version}</version></metadata></package>");
        using var dll = package.CreateEntry("lib/net10.0/Shop.dll").Open();
        var source = serial is null ? "class C;" : $"[assembly: System.Reflection.AssemblyMetadata(\"SoftwareFactory.Serial:stock.pairs\", \"{serial}\")]";
        Assert.That(CSharpCompilation.Create("Shop", [CSharpSyntaxTree.ParseText(source)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new(OutputKind.DynamicallyLinkedLibrary)).Emit(dll).Success);
    }
}
