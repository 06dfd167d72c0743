namespace SoftwareFactory.Inspection.Tests.Corpus;

public sealed class SlotOptions
{
    [TestCase("return 1;", 1)]
    [TestCase("if (quantity > 1) { return 1; } return 2;", 3)]
    [TestCase("int Local() { return 1; } return Local();", 3)]
    public void MaxStatementsCountsNestedOnesAndNoBlocks(string body, int count)
    {
        foreach (var most in (int[])[count, count - 1])
        {
            var part = CorpusPlaces.Of("body", body) with { Options = slot => slot with { MaxStatements = most } };
            Assert.That(CorpusPlaces.Inspect(part).Select(finding => finding.Rule.Id), most == count ? Is.Empty : Is.EqualTo(["SF2001"]));
        }
    }

    [TestCase("return quantity;", "int", true)]
    [TestCase("return quantity;", "long", true)]
    [TestCase("return quantity;", "string", false)]
    [TestCase("return text;", "IEnumerable<char>", true)]
    [TestCase("Func<string> f = () => text; return quantity;", "int", true)]
    [TestCase("if (quantity > 1) return text; return quantity;", "int", false)]
    [TestCase("throw new InvalidOperationException();", "int", true)]
    [TestCase("return text!;", "string", true)]
    public void ReturnsHoldsEachReturnedValueToItsType(string body, string type, bool fits)
    {
        var part = CorpusPlaces.Of("body", body) with { Options = slot => slot with { Returns = type } };
        Assert.That(CorpusPlaces.Inspect(part).Select(finding => finding.Rule.Id), fits ? Is.Empty : Is.EqualTo(["SF4107"]));
    }

    [TestCase("quantity * 2", "int", true)]
    [TestCase("quantity * 2.5", "int", false)]
    [TestCase("new Func<int>(() => 3)()", "int", true)]
    [TestCase("'x'", "short", false)]
    public void ReturnsHoldsAnExpressionToItsType(string expression, string type, bool fits)
    {
        var part = CorpusPlaces.Of("expression", expression) with { Options = slot => slot with { Returns = type } };
        Assert.That(CorpusPlaces.Inspect(part).Select(finding => finding.Rule.Id), fits ? Is.Empty : Is.EqualTo(["SF4107"]));
    }

    [TestCase("return DateTime.Now;", "System.DateTime.Now")]
    [TestCase("Console.WriteLine(text); return 1;", "System.Console")]
    [TestCase("return System.IO.File.ReadAllText(text);", "System.IO")]
    [TestCase("return new System.Net.Http.HttpClient();", "System.Net.Http")]
    [TestCase("return typeof(string).GetMethods();", "System.Type.GetMethods")]
    public void AllowLiftsABuiltInBan(string body, string name)
    {
        Assert.That(CorpusPlaces.Inspect(CorpusPlaces.Of("body", body)).Select(finding => finding.Rule.Id), Is.Not.Empty.And.All.EqualTo("SF4201"));
        Assert.That(CorpusPlaces.Inspect(CorpusPlaces.Of("body", body) with { Options = slot => slot with { Allow = [name] } }), Is.Empty);
    }

    [TestCase("return System.IO.File.ReadAllText(text);", "System.IO.Directory")]
    [TestCase("return System.IO.File.ReadAllText(text);", "System.I")]
    public void AllowLiftsNoOther(string body, string name) =>
        Assert.That(CorpusPlaces.Inspect(CorpusPlaces.Of("body", body) with { Options = slot => slot with { Allow = [name] } }), Is.Not.Empty);

    [TestCase("return text.ToUpperInvariant();", "System.String.ToUpperInvariant", true)]
    [TestCase("return numbers.Sum();", "System.Linq", true)]
    [TestCase("return from n in numbers select n;", "System.Linq.Enumerable", true)]
    [TestCase("return new System.Text.StringBuilder();", "System.Text.StringBuilder", true)]
    [TestCase("return text.Length;", "System.Linq", false)]
    public void DenyBansMore(string body, string name, bool denied)
    {
        var part = CorpusPlaces.Of("body", body) with { Options = slot => slot with { Deny = [name] } };
        Assert.That(CorpusPlaces.Inspect(part).Select(finding => finding.Rule.Id).Distinct(), denied ? Is.EqualTo(["SF4201"]) : Is.Empty);
    }
}
