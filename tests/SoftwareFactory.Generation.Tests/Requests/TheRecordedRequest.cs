using System.Text;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Generation.Tests.Requests;

internal sealed class TheRecordedRequest
{
    private static readonly AnswerRequest Request = Sample.Request with { Temperature = "0.20", MaxOutputTokens = 900, Messages = [new("system", "Be exact."), new("user", "Write\r\nit.")] };

    [Test]
    public void CanBeRead() => Assert.That(
        Encoding.UTF8.GetString(RequestDocument.Of(Request with { Slots = [Sample.Slots[1]] })),
        Is.EqualTo(
            """{"attempt":1,"messages":[{"role":"system","text":"Be exact."},{"role":"user","text":"Write\nit."}],"model":"gpt-5","options":{"maxOutputTokens":900,"temperature":"0.20"},"provider":"openai","schema":""" +
            """{"additionalProperties":false,"properties":{"body":{"description":"The method's body.","type":"string"}},"required":["body"],"type":"object"},"slots":[{"kind":"statements","name":"body"}],"tools":[]}"""));

    [Test]
    public void IsCanonical() =>
        Assert.That(CanonicalJson.Write(JsonNode.Parse(RequestDocument.Of(Request))), Is.EqualTo(Encoding.UTF8.GetString(RequestDocument.Of(Request))));

    [Test]
    public void HasTheKeyAsItsDigest() => Assert.That(Digest.OfBytes(RequestDocument.Of(Request)), Is.EqualTo(LockKey.Of(Request).Digest));

    [Test]
    public void GivesItsMessagesBack() =>
        Assert.That(RequestDocument.Messages(RequestDocument.Of(Request)), Is.EqualTo([new PromptMessage("system", "Be exact."), new PromptMessage("user", "Write\nit.")]));

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"messages":{}}""")]
    [TestCase("""{"messages":[null]}""")]
    [TestCase("""{"messages":[1]}""")]
    [TestCase("""{"messages":[{"role":"user"}]}""")]
    [TestCase("""{"messages":[{"role":"user","text":1}]}""")]
    [TestCase("""{"messages":[{"role":"user","role":"user","text":""}]}""")]
    public void HasNoMessagesWhenItIsAnythingElse(string json) => Assert.That(RequestDocument.Messages(Encoding.UTF8.GetBytes(json)), Is.Null);
}
