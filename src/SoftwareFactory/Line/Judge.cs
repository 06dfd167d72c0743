using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Records;

namespace SoftwareFactory.Line;

/// <summary>
/// Makes verdicts of what a stage found: levels by the policy, then for each part a record and a move. In a resumed run what the ledger holds of the same bytes
/// counts, also where it is nothing. Not thread-safe.
/// </summary>
/// <param name="session">The run's parts; what was found is kept there.</param>
/// <param name="policy">The levels that the repository gives.</param>
/// <param name="ledger">Records each verdict and each move; flushed by the caller.</param>
/// <param name="fingerprint">Of the run's inputs, which findings of no part are about.</param>
internal sealed class Judge(LineSession session, FindingPolicy policy, Ledger ledger, Digest fingerprint)
{
    /// <summary>Judges a stage.</summary>
    /// <returns>The findings at their effective levels, those of no part first.</returns>
    internal List<Finding> On(Stage stage, IReadOnlyList<Finding> raw)
    {
        var findings = raw.Select(policy.Apply).OfType<Finding>().ToList();
        var byPart = findings.ToLookup(finding => finding.SpecId);
        var known = session.Parts.Select(part => part.Spec.Id).ToHashSet(StringComparer.Ordinal);
        var general = General(stage, [.. findings.Where(finding => finding.SpecId is null || !known.Contains(finding.SpecId))]);
        var reported = new List<Finding>(general);
        foreach (var part in session.Parts)
            reported.AddRange(On(part, stage, [.. byPart[part.Spec.Id]], lineStops: general.Any(finding => finding.Stops)));

        session.RunFindings[stage] = general;
        return reported;
    }

    private IReadOnlyList<Finding> General(Stage stage, IReadOnlyList<Finding> found)
    {
        if (ledger.IsReplaying && ledger.Recall(null, stage) is null) return [];
        if (!ledger.IsReplaying && found.Count == 0) return found;
        return ((JudgedRecord)ledger.Record(new JudgedRecord { Stage = stage, Attempt = 0, Content = fingerprint, Findings = found })).Findings;
    }

    private IReadOnlyList<Finding> On(Part part, Stage stage, IReadOnlyList<Finding> found, bool lineStops)
    {
        var waits = part.Machine.State == TransitionTable.Before(stage) || (stage == Stage.Generate && part.Machine.State == PartState.Rework);

        // Generate and Conform look at the parts that wait for them; from Compile on a stage judges all, since each can spoil another.
        var recalled = ledger.Recall(part.Spec.Id, stage) is not null;
        if (!waits && stage < Stage.Compile && !recalled && (found.Count == 0 || ledger.IsReplaying)) return [];

        found = ((JudgedRecord)ledger.Record(Verdict(part, stage, found))).Findings;
        part.Found(stage, found);
        if (!found.Any(finding => finding.Stops)) return waits && !lineStops ? [.. found, .. Move(part, stage, TransitionTable.Passed(stage), found)] : found;
        if (lineStops || !Rework.MayMend(stage, found) || Move(part, stage, PartTrigger.Reject, found).Count > 0) return [.. found, .. Move(part, stage, PartTrigger.Stop, found)];
        return part.SendBack(stage);
    }

    private static JudgedRecord Verdict(Part part, Stage stage, IReadOnlyList<Finding> found) => new()
    {
        Part = part.Spec.Id,
        Stage = stage,
        Attempt = part.Request?.Attempt ?? 0,
        Content = part.ContentAt(stage),
        Serial = part.Serial,
        Request = stage == Stage.Generate && part.Request is { } request ? part.Entry?.Request ?? LockKey.Of(request).Digest : null,
        Standing = stage is >= Stage.Conform and <= Stage.Test && found.Count == 0 ? part.Standing?.Run : null,
        Model = stage == Stage.Generate && part.Request is { } asked ? $"{asked.Provider}:{asked.Model}" : null,
        Findings = found,
    };

    /// <returns>SF5002 when the table or its guard refuses.</returns>
    private IReadOnlyList<Finding> Move(Part part, Stage stage, PartTrigger trigger, IReadOnlyList<Finding> findings)
    {
        var from = part.Machine.State;
        if (!part.Machine.TryFire(trigger, out var refusal)) return [Rules.MoveRefused.At(part.Spec.Location, refusal) with { SpecId = part.Spec.Id }];
        ledger.Record(new MovedRecord { Part = part.Spec.Id, Stage = stage, From = from, Trigger = trigger, To = part.Machine.State, Findings = [.. findings.Select(finding => finding.Rule.Id)] });
        return [];
    }
}
