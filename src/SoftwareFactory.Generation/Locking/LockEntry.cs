using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Generation.Locking;

/// <summary>
/// One locked answer: which question it was given to, which bytes it is, and what was made of it. Immutable. Only an answer that ended
/// normally is locked. The fields' names in the file stand at <see cref="GenerationLock"/>.
/// </summary>
public sealed record LockEntry
{
    /// <summary>The spec it was asked for.</summary>
    public required string SpecId { get; init; }

    /// <summary>1 for the first answer, one more for each rework; the last is the accepted one.</summary>
    public required int Attempt { get; init; }

    /// <summary>The question.</summary>
    public required LockKey Key { get; init; }

    /// <summary>The provider's family; <c>sample</c> for an answer that a person wrote.</summary>
    public required string Provider { get; init; }

    /// <summary>The exact model id; <c>handwritten</c> for the provider <c>sample</c>.</summary>
    public required string Model { get; init; }

    /// <summary>The blob of the request (<see cref="Requests.RequestDocument"/>). Always the key's digest: it is the same canonical JSON.</summary>
    public required Digest Request { get; init; }

    /// <summary>The blob of the response (<see cref="Answers.RecordedResponse"/>).</summary>
    public required Digest Response { get; init; }

    /// <summary>The spec file's text.</summary>
    public required Digest Spec { get; init; }

    /// <summary>The template, as <c>function@1</c>.</summary>
    public required string Template { get; init; }

    /// <summary>The template's folder.</summary>
    public required Digest TemplateDigest { get; init; }

    /// <summary>Each output's text without its header line, by path below the output root, with <c>/</c>. Of the accepted attempt; empty for the others.</summary>
    public required IReadOnlyDictionary<string, Digest> Outputs { get; init; }

    /// <summary>The part's serial number.</summary>
    public required Serial Serial { get; init; }

    /// <summary>What a reviewing model said of the outputs; null where none was asked. Of the accepted attempt.</summary>
    public LockedReview? Review { get; init; }

    /// <summary>Tokens of the question, where the provider counted them.</summary>
    public int? InputTokens { get; init; }

    /// <summary>Tokens of the answer, where the provider counted them.</summary>
    public int? OutputTokens { get; init; }

    /// <summary>Every blob that it names.</summary>
    public IEnumerable<Digest> Blobs => Review is null ? [Request, Response] : [Request, Response, Review.Request, Review.Response];
}
