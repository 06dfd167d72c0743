using System.Text.Json.Nodes;
using SoftwareFactory.Records;

namespace SoftwareFactory.Tests.Records;

internal sealed class ACodeQualityReport
{
    [Test]
    public void HasAnIssueForEachResultThatIsNotWaived() => Assert.That(
        Of("""
            {"ruleId":"SF1103","level":"error","message":{"text":"No rules."},"partialFingerprints":{"softwareFactory/v1":"ab:1"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"specs/%C3%A4.md"},"region":{"startLine":3}}}]},
            {"ruleId":"SF1104","level":"warning","message":{"text":"No example."},"partialFingerprints":{"softwareFactory/v1":"cd:1"},"suppressions":[{"kind":"external"}],"locations":[{"physicalLocation":{"artifactLocation":{"uri":"a.md"}}}]},
            {"ruleId":"SF1105","level":"note","message":{"text":"The file."},"partialFingerprints":{"softwareFactory/v1":"ef:1"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"a.md"}}}]}
            """),
        Is.EqualTo("""[{"description":"No rules.","check_name":"SF1103","fingerprint":"ab:1","severity":"critical","location":{"path":"specs/ä.md","lines":{"begin":3}}},{"description":"The file.","check_name":"SF1105","fingerprint":"ef:1","severity":"info","location":{"path":"a.md","lines":{"begin":1}}}]"""));

    [Test]
    public void IsAnEmptyArrayWhenNothingWasFound() => Assert.That(Of(""), Is.EqualTo("[]"));

    private static string Of(string results) =>
        CodeQuality.Of(JsonNode.Parse($$"""{"runs":[{"results":[{{results}}]}]}""")!.AsObject()).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
