using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Generation.Tests;

/// <summary>A small part to ask for, answer and lock.</summary>
internal static class Sample
{
    public const string SpecId = "pricing.bulk-discount";

    public static readonly SourceLocation SpecFile = new("specs/bulk-discount.spec.md", 1, 1);

    public static readonly IReadOnlyList<Slot> Slots =
    [
        new("summary", SlotKind.Doc, "What it computes.", new SourceLocation("templates/function/part.cs.sbn", 3, 1)) { MaxLines = 1 },
        new("body", SlotKind.Statements, "The method's body.", new SourceLocation("templates/function/part.cs.sbn", 7, 1)) { MaxLines = 40 },
    ];

    public static AnswerRequest Request { get; } = new()
    {
        SpecId = SpecId,
        Attempt = 1,
        Provider = "openai",
        Model = "gpt-5",
        Messages = PromptComposer.Compose("Write the discount.\n", Slots, ""),
        Slots = Slots,
    };

    public static RecordedResponse Response { get; } = Stopped("""{"summary":"Applies the discount.","body":"    return 1m;\r\n"}""");

    public static RecordedResponse Stopped(string text) => new() { Text = text, FinishReason = "stop", ModelId = "gpt-5-2026", InputTokens = 12, OutputTokens = 3 };

    public static LockEntry Entry(AnswerRequest request, RecordedResponse response)
    {
        var (spec, template, output) = (Digest.OfText("spec"), Digest.OfText("template"), Digest.OfText("output"));
        var (locked, outputs) = (Digest.OfBytes(response.ToBytes()), new Dictionary<string, Digest> { ["Pricing/BulkDiscount.cs"] = output });
        return new LockEntry
        {
            SpecId = request.SpecId,
            Attempt = request.Attempt,
            Key = LockKey.Of(request),
            Provider = request.Provider,
            Model = request.Model,
            Request = Digest.OfBytes(RequestDocument.Of(request)),
            Response = locked,
            Spec = spec,
            Template = "function@1",
            TemplateDigest = template,
            Outputs = outputs,
            Serial = Serial.Of(spec, template, [locked], outputs),
            InputTokens = response.InputTokens,
            OutputTokens = response.OutputTokens,
        };
    }

    /// <summary>An entry whose blobs stand in the store.</summary>
    public static LockEntry Store(BlobStore blobs, AnswerRequest request, RecordedResponse response)
    {
        blobs.Write(RequestDocument.Of(request));
        blobs.Write(response.ToBytes());
        return Entry(request, response);
    }
}
