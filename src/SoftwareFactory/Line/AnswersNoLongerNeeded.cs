using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Requests;
using SoftwareFactory.Records;

namespace SoftwareFactory.Line;

/// <summary>The lock keys of the answers that no later run has to find again: of parts that were released, or stopped for what an answer is.</summary>
internal static class AnswersNoLongerNeeded
{
    /// <summary>Of a run at its end.</summary>
    /// <param name="session">The run.</param>
    /// <param name="stoppedAt">The stage that stopped it; null when none did.</param>
    internal static IEnumerable<Digest> Of(LineSession session, Stage? stoppedAt) => session.Parts
        .Where(part => IsOver(part.Machine.State, stoppedAt) || part.Findings.Any(finding => finding.Stops && (finding.Rule == Rules.ReviewObjection || finding.Rule == Rules.ReviewUnusable)))
        .SelectMany(part => part.Earlier.Select(attempt => attempt.Request).Append(part.Request).Append(part.ReviewRequest).OfType<AnswerRequest>())
        .Select(request => LockKey.Of(request).Digest);

    /// <summary>Of a run that another process ended, by its ledger.</summary>
    internal static IEnumerable<Digest> Of(LedgerReading reading)
    {
        var over = reading.States().Where(part => IsOver(part.Value, reading.Ended?.Stage)).Select(part => part.Key).ToHashSet(StringComparer.Ordinal);
        return reading.Records.OfType<JudgedRecord>().Where(judged => judged.Part is { } part && over.Contains(part)).Select(judged => judged.Request).OfType<Digest>();
    }

    // What stopped for an approval is good: the very answer that is approved must be found again.
    private static bool IsOver(PartState state, Stage? stoppedAt) => state == PartState.Released || (state == PartState.Stopped && stoppedAt != Stage.Review);
}
