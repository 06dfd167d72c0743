using SoftwareFactory.Core.Findings;
using SoftwareFactory.Generation.Answers;

namespace SoftwareFactory.Stages;

/// <summary>What asking gave.</summary>
/// <param name="Response">What came back, however it ended; null when nothing did.</param>
/// <param name="Answer">The answer, when the response fits the slots.</param>
/// <param name="Finding">Why there is no answer.</param>
internal sealed record ModelReply(RecordedResponse? Response, Answer? Answer, Finding? Finding)
{
    /// <summary>Holds a response to the slots.</summary>
    internal static ModelReply Of(RecordedResponse response, AnswerReading reading) =>
        new(response, reading.Slots is { } slots ? new Answer(slots, response) : null, reading.Finding);
}
