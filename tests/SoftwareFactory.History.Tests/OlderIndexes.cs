using Microsoft.Data.Sqlite;

namespace SoftwareFactory.History.Tests;

/// <summary>Databases that another version of the factory made.</summary>
internal sealed class OlderIndexes
{
    [TestCase("index.v1.sql", new string[0])]
    [TestCase("index.v2.sql", new[] { "Shop 1.2.0" })]
    public void KeepLoading(string fixture, string[] packages)
    {
        using var runs = new RunFolder();
        Execute(runs.PathTo("index.db"), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture)));

        using var index = runs.Open();
        Assert.That(index.Search(new RunFilter { Text = "stock.pairs" }).Single().Id, Is.EqualTo(RunFolder.Id(1)));
        Assert.That(index.RunsWith(RunFolder.Pairs, 9).Single().Parts.Select(part => part.Spec), Is.EqualTo(new[] { "stock.pairs", "stock.boxes" }));

        // And take what is new.
        runs.Write(2, signature: "again");
        Assert.That(index.Index([runs.PathTo("runs")]).Added, Is.EqualTo(1));
        Assert.That(index.CountRunsWith(RunFolder.Pairs), Is.EqualTo(2));
        Assert.That(index.PackagesWith(RunFolder.Pairs).Select(package => $"{package.Id} {package.Version}"), Is.EqualTo(packages));
    }

    [Test]
    public void HaveAFixtureOfEachVersion() =>
        Assert.That(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures")).Select(Path.GetFileName), Is.EquivalentTo(Enumerable.Range(1, IndexSchema.Version).Select(version => $"index.v{version}.sql")));

    [Test]
    public void AreMigratedOnce()
    {
        using var runs = new RunFolder();
        for (var i = 0; i < 3; i++)
        {
            using var index = runs.Open();
            Assert.That(index.Search(new RunFilter()), Is.Empty);
        }
    }

    [Test]
    public void OfANewerVersionAreLeftAlone()
    {
        using var runs = new RunFolder();
        Execute(runs.PathTo("index.db"), "CREATE TABLE future (x); PRAGMA user_version = 99;");
        var before = File.ReadAllBytes(runs.PathTo("index.db")).Length;
        var (index, finding) = RunIndex.Open(runs.PathTo("index.db"));
        Assert.That((index, finding!.Rule.Id, File.ReadAllBytes(runs.PathTo("index.db")).Length), Is.EqualTo(((RunIndex?)null, "SF5044", before)));
    }

    [Test]
    public void ThatAreNoDatabasesAreRefused()
    {
        using var runs = new RunFolder();
        File.WriteAllText(runs.PathTo("index.db"), new string('x', 5000));
        Assert.That(RunIndex.Open(runs.PathTo("index.db")).Finding!.Rule.Id, Is.EqualTo("SF5044"));
    }

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
