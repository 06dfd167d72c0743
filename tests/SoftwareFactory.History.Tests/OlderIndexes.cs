using Microsoft.Data.Sqlite;

namespace SoftwareFactory.History.Tests;

/// <summary>Databases that another version of the factory made.</summary>
internal sealed class OlderIndexes
{
    [TestCase("index.v1.sql")]
    public void KeepLoading(string fixture)
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
        Assert.That(index.PackagesWith(RunFolder.Pairs), Is.Empty);
    }

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
