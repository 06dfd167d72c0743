using SoftwareFactory.Core.Findings;
using SoftwareFactory.Generation.Answers;

namespace SoftwareFactory.Generation.Tests.Answers;

internal sealed class ReadingAnAnswer
{
    [Test]
    public void GivesEachSlotItsTextWithLf()
    {
        var reading = Read("""  {"body":"a\r\n  b\rc","summary":""} """);

        Assert.That(reading.Finding, Is.Null);
        Assert.That(reading.Slots, Is.EquivalentTo(new Dictionary<string, string> { ["summary"] = "", ["body"] = "a\n  b\nc" }));
    }

    [TestCase("", "The answer is empty.")]
    [TestCase(" \n ", "The answer is empty.")]
    [TestCase("```json\n{\"summary\":\"\",\"body\":\"\"}\n```", "The answer is wrapped in a Markdown fence.")]
    [TestCase("Here it is: {\"summary\":\"\",\"body\":\"\"}", "The answer has words before its JSON.")]
    [TestCase("{\"summary\":\"\",\"body\":\"\"} Done.", "The answer is not JSON at its line 1, byte 26.")]
    [TestCase("{\"summary\":\"\",\n\"body\":\"retu", "The answer is not JSON at its line 2, byte 13.")]
    [TestCase("{\"summary\":\"\",\"body\":\"\",}", "The answer is not JSON at its line 1, byte 25.")]
    [TestCase("{'summary':''}", "The answer is not JSON at its line 1, byte 2.")]
    public void NeedsJsonAndNothingElse(string text, string message)
    {
        var reading = Read(text);

        Assert.That(reading.Slots, Is.Null);
        Assert.That(reading.Finding!.ToString(), Is.EqualTo($"specs/bulk-discount.spec.md(1,1): error SF3103: {message} {Rules.AnswerNotJson.Fix}"));
    }

    [TestCase("[]", "The answer is JSON, but not an object.", null)]
    [TestCase("\"body\"", "The answer is JSON, but not an object.", null)]
    [TestCase("""{"summary":""}""", "It lacks 'body'.", "body")]
    [TestCase("""{}""", "It lacks 'summary', 'body'.", null)]
    [TestCase("""{"summary":"","body":"","body":""}""", "It has twice 'body'.", "body")]
    [TestCase("""{"summary":"","body":"","Body":""}""", "It has the unknown 'Body'.", null)]
    [TestCase("""{"summary":"","body":null}""", "It gives no string for 'body'.", "body")]
    [TestCase("""{"summary":"","body":["return 1;"]}""", "It gives no string for 'body'.", "body")]
    [TestCase("""{"summary":"\ud83d","body":""}""", "It has a lone surrogate in 'summary'.", "summary")]
    [TestCase("""{"summary":1,"x\u001b[2J":""}""", "It lacks 'body'. It has the unknown 'x??2J'. It gives no string for 'summary'.", null)]
    [TestCase("""{"summary":"","body":"","\ud83d":""}""", "It has the unknown '?'.", null)]
    [TestCase("""{"summary":"","body":"","a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1}""", "It has the unknown 'a', 'b', 'c', 'd', 'e' and 2 more.", null)]
    public void NeedsEachSlotOnceAndNothingElse(string text, string message, string? slot)
    {
        var reading = Read(text);

        Assert.That(reading.Slots, Is.Null);
        Assert.That(reading.Finding!.Rule, Is.EqualTo(Rules.AnswerSchema));
        Assert.That(reading.Finding.Message, Does.Contain($"{message} {Rules.AnswerSchema.Fix}"));
        Assert.That(reading.Finding.Slot, Is.EqualTo(slot));
    }

    [TestCase("length", "The answer was cut off at the most tokens that it may have. Raise maxOutputTokens, or ask for less.")]
    [TestCase("refusal", "The model refused to answer. Reword the spec, or choose another model.")]
    [TestCase("content_filter", "The provider's content filter stopped the answer. Reword the spec, or choose another model.")]
    [TestCase("tool_calls", "The model called a tool, and none was offered. Run again, or choose another model.")]
    [TestCase("unknown", "The answer ended for the reason 'unknown', not 'stop'. Run again, or choose another model.")]
    public void NeedsANormalEnd(string finishReason, string message)
    {
        var reading = AnswerReader.Read(Sample.Response with { FinishReason = finishReason }, Sample.Slots, Sample.SpecFile);

        Assert.That(reading.Slots, Is.Null);
        Assert.That(reading.Finding!.ToString(), Is.EqualTo($"specs/bulk-discount.spec.md(1,1): error SF3105: {message}"));
    }

    private static AnswerReading Read(string text) => AnswerReader.Read(Sample.Stopped(text), Sample.Slots, Sample.SpecFile);
}
