namespace SoftwareFactory.EndToEnd.Tests;

/// <summary>Each defect is planted in a copy of the sample: the line must stop at the stage that can see it first, and touch nothing.</summary>
public sealed class PlantedDefects
{
    private const string Spec = "specs/pricing/tier-price.spec.md";
    private const string Holdout = "specs/pricing/tier-price.holdout.md";

    private static IEnumerable<TestCaseData> Defects()
    {
        yield return Defect("MissingWhy", "Intake", "SF1101", Spec, shop => Cut(shop, Spec, "why:"));
        yield return Defect("UnknownTemplate", "Intake", "SF1006", Spec, shop => shop.Replace(Spec, "template: function", "template: functor"));
        yield return Defect("RuleWithoutExample", "Intake", "SF1104", Spec, shop => shop.Replace(Spec, "- R1:", "- R99: A hundredth unit is free.\n- R1:"));
        yield return Defect("HandEditedOutput", "Intake", "SF1401", "Pricing/TierPrice.cs", shop => shop.Replace("Pricing/TierPrice.cs", "return", "return "));
        yield return Defect("MissingLockEntry", "Generate", "SF3001", Spec, shop => Cut(shop, "factory.lock.json", "\"spec\":\"pricing.tier-price\"", "Pricing/TierPrice.cs"));
        yield return Defect("StaleSpec", "Generate", "SF3002", Spec, shop => shop.Replace(Spec, "| 10.00m | 1 | 10.00m | R1 |", "| 10.00m | 2 | 20.00m | R1 |"));
        yield return Defect("FailingHoldout", "Test", "SF4502", Holdout, shop => shop.Replace(Holdout, "| 0m | 0 | 0m | R5 |", "| 0m | 0 | 1m | R5 |"));
        yield return Defect("HoldoutThatDoesNotCompile", "Compile", "SF4102", Holdout, shop => shop.Replace(Holdout, "| 0m | 0 | 0m | R5 |", "| 0m | 0 | zero | R5 |"));
        yield return Defect("MissingApproval", "Review", "SF4601", Spec, shop => File.AppendAllText(Path.Combine(shop.Root, "factory.yaml"), "review:\n  required: always\n"));
        yield return Defect("TamperedBlob", "Generate", "SF3003", ".factory", Tamper);
    }

    [TestCaseSource(nameof(Defects))]
    public void StopTheLine(string stage, string code, string file, Action<object> plant)
    {
        using var shop = new ShopCopy();
        plant(shop);
        var before = shop.Tree();

        var run = shop.Factory();

        var summary = shop.RunSummary();
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1), run.Output);
            Assert.That(run.Output, Does.Match($@"samples/Shop/Shop/{file}[^\n]*\([0-9,]+\): error {code}: |samples/Shop/Shop/{file}[^\n]*: error {code}: "));
            Assert.That(run.Output, Does.Not.Contain("   at SoftwareFactory."));
            Assert.That(summary.GetProperty("status").GetString(), Is.EqualTo("stopped"));
            Assert.That(summary.GetProperty("stage").GetString(), Is.EqualTo(stage));
            Assert.That(shop.Manifest().GetProperty("subject").GetArrayLength(), Is.Zero);
            Assert.That(shop.Tree(), Is.EquivalentTo(before));
        });
    }

    private static TestCaseData Defect(string name, string stage, string code, string file, Action<ShopCopy> plant) =>
        new TestCaseData(stage, code, file, (Action<object>)(shop => plant((ShopCopy)shop))).SetArgDisplayNames(name);

    private static void Cut(ShopCopy shop, string file, string line, string? alsoDelete = null)
    {
        var lines = File.ReadAllLines(shop.PathTo(file));
        Assert.That(lines.Count(candidate => candidate.Contains(line, StringComparison.Ordinal)), Is.EqualTo(1));
        File.WriteAllLines(shop.PathTo(file), lines.Where(candidate => !candidate.Contains(line, StringComparison.Ordinal)));
        if (alsoDelete is not null) File.Delete(shop.PathTo(alsoDelete));
    }

    private static void Tamper(ShopCopy shop)
    {
        var entry = File.ReadLines(shop.PathTo("factory.lock.json")).Single(line => line.Contains("\"spec\":\"pricing.tier-price\"", StringComparison.Ordinal));
        var digest = System.Text.RegularExpressions.Regex.Match(entry, "\"response\":\"([0-9a-f]{64})\"").Groups[1].Value;
        File.AppendAllText(shop.PathTo($".factory/blobs/{digest[..2]}/{digest}"), " ");
    }
}
