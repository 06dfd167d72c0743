using System.Text;
using SoftwareFactory.Generation.Answers;

namespace SoftwareFactory.Generation.Tests.Answers;

internal sealed class TheRecordedResponse
{
    [Test]
    public void IsCanonicalJson() => Assert.That(
        Encoding.UTF8.GetString(Sample.Stopped("{\r\n}").ToBytes()),
        Is.EqualTo("""{"finishReason":"stop","inputTokens":12,"modelId":"gpt-5-2026","outputTokens":3,"text":"{\r\n}"}"""));

    [Test]
    public void LeavesOutWhatNobodySaid() => Assert.That(
        Encoding.UTF8.GetString(new RecordedResponse { Text = "", FinishReason = "length" }.ToBytes()),
        Is.EqualTo("""{"finishReason":"length","text":""}"""));

    [Test]
    public void ReadsBackAsItWasWritten()
    {
        Assert.That(RecordedResponse.Parse(Sample.Response.ToBytes()), Is.EqualTo(Sample.Response));
        Assert.That(RecordedResponse.Parse("""{"finishReason":"length","text":""}"""u8), Is.EqualTo(new RecordedResponse { Text = "", FinishReason = "length" }));
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"finishReason":"stop"}""")]
    [TestCase("""{"text":""}""")]
    [TestCase("""{"finishReason":1,"text":""}""")]
    [TestCase("""{"finishReason":"stop","inputTokens":"1","text":""}""")]
    [TestCase("""{"finishReason":"stop","text":"","text":""}""")]
    [TestCase("""{"finishReason":"stop","text":"\ud83d"}""")]
    [TestCase("""{"finishReason":"stop","text":"","zone":1}""", Description = "unknown")]
    [TestCase("""{"text":"","finishReason":"stop"}""", Description = "not sorted")]
    [TestCase("""{"finishReason":"stop","text":""} """, Description = "a space")]
    public void IsNothingElse(string json) => Assert.That(RecordedResponse.Parse(Encoding.UTF8.GetBytes(json)), Is.Null);
}
