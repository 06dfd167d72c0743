using SoftwareFactory.Core.Line;
using SoftwareFactory.Records;

namespace SoftwareFactory.Tests.Upgrades;

/// <summary>
/// Repositories as older versions of the package left them after an <c>update</c>: a folder of <c>Fixtures</c> each, with configuration, template, specs, outputs, lock, blobs and
/// records. They are never recorded again: before a format changes, one that the present version left joins them.
/// </summary>
internal sealed class ARepositoryOfAnOlderVersion
{
    private static readonly string Fixtures = Path.Combine(SmallRepository.Sources, "tests", "SoftwareFactory.Tests", "Upgrades", "Fixtures");

    private static IEnumerable<string> Versions => Directory.EnumerateDirectories(Fixtures).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    [Test]
    public async Task PassesAndStaysAsItIs([ValueSource(nameof(Versions))] string version, [Values(FactoryMode.Locked, FactoryMode.Update)] FactoryMode mode)
    {
        using var repository = Of(version);
        var before = repository.Tree();

        var result = await repository.RunAsync(
            repository.Project(mode) with { FactoryVersion = "99.0.0", OwnTemplates = repository.PathTo("none") }, [], ScriptedModel.Never, CancellationToken.None);

        Assert.That((result.Status, string.Join('\n', result.Findings)), Is.EqualTo((RunStatus.Passed, "")));
        Assert.That(repository.Tree(), Is.EqualTo(before), "a new version of the package makes no churn");
        Assert.That(repository.Lock.Entries.Select(entry => (entry.SpecId, entry.Attempt)), Is.EqualTo(new[] { ("stock.boxes", 1), ("stock.pairs", 1), ("stock.pairs", 2) }));
    }

    [TestCaseSource(nameof(Versions))]
    public void HasPartsThatCanBeTraced(string version)
    {
        using var repository = Of(version);

        var (records, findings) = PartRecords.Read(repository.PathTo("Shop"), path => path);

        Assert.That(findings, Is.Empty);
        Assert.That(records.Select(record => record.Spec.Id), Is.EquivalentTo(new[] { "stock.boxes", "stock.pairs" }));
    }

    private static SmallRepository Of(string version)
    {
        var repository = new SmallRepository();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Fixtures, version), "*", SearchOption.AllDirectories))
            repository.Write(Path.GetRelativePath(Path.Combine(Fixtures, version), file), File.ReadAllText(file));
        return repository;
    }
}
