namespace SoftwareFactory.Authoring.Tests.Specs;

public sealed class FrontMatterKeys
{
    [Test]
    public void ThatNobodyKnowsAreReported()
    {
        var finding = SpecText.With("owner: payments-team", "owner: payments-team\nauthor: me").Findings.Single();
        Assert.That(finding.ToString(), Is.EqualTo("specs/bulk-discount.spec.md(5,1): error SF1003: A spec's front matter has no key 'author'. Use id, template, owner, why, model, uses and with."));
        Assert.That(finding.SpecId, Is.EqualTo("pricing.bulk-discount"));
    }

    [TestCase("id: pricing.bulk-discount\n", "SF1004")]
    [TestCase("template: function\n", "SF1006")]
    [TestCase("owner: payments-team\n", "SF1102")]
    [TestCase("why: Bulk orders are priced by hand today; three billing errors a month.\n", "SF1101")]
    public void ThatAreMissingAreReported(string line, string code)
    {
        Assert.That(SpecText.With(line, "").Findings.Places(), Is.EqualTo(new[] { $"{code} (1,1)" }));
    }

    [TestCase("owner: payments-team", "owner:", "SF1102 (4,7)")]
    [TestCase("owner: payments-team", "owner: '  '", "SF1102 (4,8)")]
    [TestCase("template: function", "template: ''", "SF1006 (3,11)")]
    public void ThatAreEmptyAreReported(string old, string changed, string place)
    {
        Assert.That(SpecText.With(old, changed).Findings.Places(), Is.EqualTo(new[] { place }));
    }

    [TestCase("Pricing.Bulk")]
    [TestCase("pricing..bulk")]
    [TestCase("pricing/bulk")]
    [TestCase("-pricing")]
    [TestCase("pricing bulk")]
    public void WithAMalformedIdAreReported(string id)
    {
        var reading = SpecText.With("id: pricing.bulk-discount", "id: " + id);
        Assert.That(reading.Findings.Places(), Is.EqualTo(new[] { "SF1004 (2,5)" }));
        Assert.That(reading.Spec!.Id, Is.EqualTo(id));
    }

    [TestCase("a")]
    [TestCase("pricing.bulk-discount.v2")]
    public void WithAnIdOfWordsAreFine(string id) =>
        Assert.That(SpecText.With("id: pricing.bulk-discount", "id: " + id).Findings, Is.Empty);

    [Test]
    public void WithoutAnIdGiveTheFilesName() =>
        Assert.That(SpecText.With("id: pricing.bulk-discount\n", "").Spec!.Id, Is.EqualTo("bulk-discount"));

    [TestCase("id: [a, b]", "SF1002 (2,5)", "SF1004 (2,5)")]
    public void WithAListForATextAreReported(string changed, params string[] places) =>
        Assert.That(SpecText.With("id: pricing.bulk-discount", changed).Findings.Places(), Is.EqualTo(places));

    [TestCase("  namespace: {a: b}\n", "SF1002 (7,14)")]
    [TestCase("  namespace: [a, [b]]\n", "SF1002 (7,14)")]
    public void WithANestedParameterAreReported(string changed, string place) =>
        Assert.That(SpecText.With("  namespace: Shop.Pricing\n", changed).Findings.Places(), Is.EqualTo(new[] { place }));

    [Test]
    public void AreAllReportedAtOnce()
    {
        var text = "---\nid: A\ntitle: x\n---\n## Rules\n* R1 no colon\n\n## Examples\n";
        Assert.That(Authoring.Specs.SpecReader.Read(SpecText.Path, text).Findings.Places(), Is.EqualTo(new[]
        {
            "SF1006 (1,1)", "SF1101 (1,1)", "SF1102 (1,1)", "SF1004 (2,5)", "SF1003 (3,1)", "SF1106 (6,1)",
        }));
    }
}
