using SoftwareFactory.Inspection.Conform;

namespace SoftwareFactory.Inspection.Tests.Conform;

/// <summary>Plain words mean nothing to XML among elements, and much within a tag: only there the structure around them need not be read.</summary>
public sealed class WordsInDocumentation
{
    [TestCase("/// ", true)]
    [TestCase("/// <summary>", true)]
    [TestCase("/// <a b=\"c\">It's \"", true)]
    [TestCase("/// One.</summary>\n/// <remarks>", true)]
    [TestCase("/// <see cref=\"", false)]
    [TestCase("/// <see ", false)]
    [TestCase("/// <a b=\">", false)]
    [TestCase("/// <a b=\"c > ", false)]
    [TestCase("/// <a b='>", false)]
    [TestCase("/// <![CDATA[ <b>", false)]
    [TestCase("/// <!-- <b>", false)]
    [TestCase("/// <?a >", false)]
    public void StandAmongElements(string before, bool expected) => Assert.That(DocText.EndsAmongElements(before), Is.EqualTo(expected));

    [TestCase("/// <summary>«x doc»</summary>", "Plain \"words\", it's true.", null)]
    [TestCase("/// <summary>«x doc» and <c>«y doc»</c></summary>", "words", null)]
    [TestCase("/// <summary a=\"«x doc»\">One.</summary>", "words", null)]
    [TestCase("/// <summary a=\"«x doc»\">One.</summary>", "words\" b=\"others", "SF2004")]
    [TestCase("/// <summary a='«x doc»'>One.</summary>", "words' b='others", "SF2004")]
    [TestCase("/// <see a=\"> «x doc»\"/>", "words\" b=\"others", "SF2004")]
    public void AreComparedWhereTheyMeanSomething(string comment, string answer, string? rule)
    {
        using var project = new TestProject();
        var part = new TestPart($"{comment}\npublic sealed class C;") { Answers = new Dictionary<string, string> { ["x"] = answer, ["y"] = "<b>other</b> words" } };
        Assert.That(project.Conform(part).Select(finding => finding.Rule.Id), rule is null ? Is.Empty : Is.EqualTo(new[] { rule }));
    }
}
