using SoftwareFactory.Core.Findings;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Generation.Replay;

/// <summary>What the lock answered: either an answer or a finding.</summary>
/// <param name="Answer">The answer, checked against its digests and the slots.</param>
/// <param name="Request">The request that the answer was given to; the one asked when there is no answer.</param>
/// <param name="Entry">The lock's accepted entry, also where it is stale or tampered; null when there is none.</param>
/// <param name="Finding">SF3001–SF3003, or SF3103–SF3105 for a locked answer that does not fit.</param>
public sealed record ReplayReading(Answer? Answer, AnswerRequest Request, LockEntry? Entry, Finding? Finding);
