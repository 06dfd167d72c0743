namespace SoftwareFactory.Authoring.Tests.Specs.Lint;

/// <summary>What <c>why</c> and <c>owner</c> answer.</summary>
public sealed class AnswersOfTheFrontMatter
{
    [TestCase("TODO")]
    [TestCase("tbd.")]
    [TestCase("N/A")]
    [TestCase("asdf")]
    [TestCase("Because!")]
    [TestCase("Because we need it.")]
    [TestCase("Order price")]
    [TestCase("pricing order price")]
    [TestCase("'-'")]
    [TestCase("xxxxxx")]
    [TestCase("Faster pricing")]
    public void AreNoReason(string why) => Assert.That(LintedSpec.Of("- R1: The price is the product.", LintedSpec.TwoRows, why: why).Ids(), Is.EqualTo(new[] { "SF1120" }));

    [TestCase("me")]
    [TestCase("Someone")]
    [TestCase("the team")]
    [TestCase("???")]
    [TestCase("TBD")]
    public void AreNobody(string owner)
    {
        var finding = LintedSpec.Of("- R1: The price is the product.", LintedSpec.TwoRows, owner: $"'{owner}'").Single();
        Assert.That((finding.Rule.Id, finding.Location.Line, finding.Location.Column), Is.EqualTo(("SF1121", 4, 8)));
    }

    [TestCase("Because orders were priced twice; 3 refunds a week.", "payments-team")]
    [TestCase("Order prices differ between basket and invoice.", "Ann")]
    [TestCase("The law demands it from May on.", "@octo/team-prices")]
    [TestCase("注文の価格が毎月三回間違っている", "支払いチーム")]
    [TestCase("GDPR, article 17.", "li@example.org")]
    public void AreAnswers(string why, string owner) => Assert.That(LintedSpec.Of("- R1: The price is the product.", LintedSpec.TwoRows, why: $"'{why}'", owner: $"'{owner}'"), Is.Empty);
}
