using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Generation.Tests.Requests;

internal sealed class TheResponsesSchema
{
    [Test]
    public void HasOneRequiredStringASlotAndNothingElse() => Assert.That(
        CanonicalJson.Write(ResponseSchema.Of(Sample.Slots)),
        Is.EqualTo("""
            {"additionalProperties":false,"properties":{"body":{"description":"The method's body.","type":"string"},"summary":{"description":"What it computes.","type":"string"}},"required":["summary","body"],"type":"object"}
            """));
}
