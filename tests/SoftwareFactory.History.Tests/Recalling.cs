using SoftwareFactory.Holds;

namespace SoftwareFactory.History.Tests;

/// <summary>The sample shop's lock and records, and runs of the same repository that made other parts.</summary>
internal sealed class Recalling : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly RunFolder _repository = new();
    private readonly RunIndex _index;

    public Recalling()
    {
        File.WriteAllText(_repository.PathTo("factory.yaml"), "");
        var shop = Path.Combine(Sources(AppContext.BaseDirectory), "samples", "Shop", "Shop");
        foreach (var path in Directory.EnumerateFiles(Path.Combine(shop, ".factory", "parts")).Append(Path.Combine(shop, "factory.lock.json")))
        {
            var copy = _repository.PathTo(Path.Combine("samples/Shop/Shop", Path.GetRelativePath(shop, path)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        Directory.CreateDirectory(_repository.PathTo("src/Shop"));
        File.WriteAllText(_repository.PathTo("src/Shop/Shop.csproj"), "<Project />");
        _repository.Write(1, pairs: "SF-00000-00000-00000-00000", rule: "SF4201");
        _repository.Write(2, pairs: "SF-00000-00000-00000-00000", started: "2026-04-01");
        _index = _repository.Open();
        _index.Index([_repository.PathTo("runs")]);
    }

    public void Dispose()
    {
        _index.Dispose();
        _repository.Dispose();
    }

    [Test]
    public void FindsWhatIsHereAndWhatRunsMade()
    {
        var recall = Of(new() { Template = "function@1" });
        Assert.That(recall.Parts.Count(part => part.InUse), Is.EqualTo(10), "the shop's functions");
        var ran = recall.Parts.Single(part => !part.InUse);
        Assert.That((ran.Serial, ran.Spec, ran.Folder, ran.Runs, ran.Outputs.Single()), Is.EqualTo(("SF-00000-00000-00000-00000", "stock.pairs", _repository.PathTo("src/Shop"), 2, "src/Shop/stock.pairs.cs")));
    }

    [Test]
    public void FindsThemByEachCriterion() => Assert.Multiple(() =>
    {
        Assert.That(Specs(new() { Template = "value-object" }), Is.EqualTo(new[] { "values.money", "values.percentage", "values.sku" }));
        Assert.That(Specs(new() { Spec = "values.sku" }), Is.EqualTo(new[] { "values.sku" }));
        Assert.That(Specs(new() { Serial = "SF-00000-00000-00000-00000" }), Is.EqualTo(new[] { "stock.pairs" }));
        Assert.That(Specs(new() { Model = "openai:model-a" }), Is.EqualTo(new[] { "stock.pairs" }));
        Assert.That(Specs(new() { Model = "handwritten" }), Has.Length.EqualTo(14));
        Assert.That(Specs(new() { Rule = "SF4201" }), Is.EqualTo(new[] { "stock.pairs" }));
        Assert.That(Specs(new() { Since = Noon.AddMonths(-2) }), Is.EqualTo(new[] { "stock.boxes", "stock.pairs" }));
        Assert.That(Specs(new() { Template = "function", Spec = "values.sku" }), Is.Empty);
    });

    [Test]
    public void SaysWhenNothingWasMadeThatWay() =>
        Assert.That(Of(new() { Model = "nobody" }).Findings.Select(finding => finding.Rule.Id), Is.EqualTo(new[] { "SF5042" }));

    [Test]
    public void PutsOnHoldAndLifts()
    {
        var criteria = new RecallCriteria { Template = "value-object" };
        Assert.That(Of(criteria).Hold(criteria, "ada", "Rounds twice.", Noon), Has.Count.EqualTo(3));
        Assert.That(Of(criteria).Hold(criteria, "bob", "Again.", Noon), Is.Empty, "the first hold stays");
        var held = Of(criteria).Parts;
        Assert.That(held.Select(part => part.OnHold), Is.All.True);
        var hold = Hold.Read(File.ReadAllText(HeldParts.PathOf(held[0].Folder!, held[0].Serial))).Hold;
        Assert.That(hold, Is.EqualTo(new Hold(held[0].Serial, "values.money", "ada", "Rounds twice.", Noon, "template value-object")));

        Assert.That(Of(new() { Spec = "values.sku" }).Lift().Single().Spec, Is.EqualTo("values.sku"));
        Assert.That(Of(criteria).Parts.Where(part => part.OnHold).Select(part => part.Spec), Is.EqualTo(new[] { "values.money", "values.percentage" }));
    }

    private string[] Specs(RecallCriteria criteria) => [.. Of(criteria).Parts.Select(part => part.Spec)];

    private Recall Of(RecallCriteria criteria) => Recall.Of(_repository.Root, _index, criteria);

    private static string Sources(string folder) => File.Exists(Path.Combine(folder, "SoftwareFactory.sln")) ? folder : Sources(Path.GetDirectoryName(folder)!);
}
