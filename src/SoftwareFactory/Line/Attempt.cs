using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Line;

/// <summary>An answer that ended normally and was sent back. Recorded in the lock beside the accepted one, never replayed.</summary>
internal sealed record Attempt(AnswerRequest Request, RecordedResponse Response);
