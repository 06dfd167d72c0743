using SoftwareFactory.Core.Incidents;

namespace SoftwareFactory.Core.Tests.Incidents;

internal sealed class ALinkToAPrevention
{
    [TestCase("rule:SF1104", "rule", "SF1104", null)]
    [TestCase("holdout:pricing.bulk-discount#R2", "holdout", "pricing.bulk-discount", "R2")]
    [TestCase("holdout:a#deposit then read", "holdout", "a", "deposit then read")]
    [TestCase("template:function@2", "template", "function", "2")]
    [TestCase("test:tests/Shop/A.cs", "test", "tests/Shop/A.cs", null)]
    [TestCase("test:tests/Shop/A.cs#Rounds", "test", "tests/Shop/A.cs", "Rounds")]
    public void IsReadAndWritten(string text, string kind, string target, string? detail)
    {
        Assert.That(PreventionLink.Parse(text), Is.EqualTo(new PreventionLink(kind, target, detail)));
        Assert.That(PreventionLink.Parse(text)!.ToString(), Is.EqualTo(text));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("rule:")]
    [TestCase("holdout:a")]
    [TestCase("holdout:#R1")]
    [TestCase("template:function")]
    [TestCase("template:function@")]
    [TestCase("test:#Rounds")]
    [TestCase("promise:more care")]
    public void IsNothingElse(string? text) => Assert.That(PreventionLink.Parse(text), Is.Null);
}
