using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Review;
using SoftwareFactory.Holds;
using SoftwareFactory.Inspection.Review;
using SoftwareFactory.Line;
using SoftwareFactory.Review;

namespace SoftwareFactory.Stages;

/// <summary>Review: refuses what is on hold, weighs each part's risk, has a model review it and demands an <see cref="Approval"/> where the configuration does.</summary>
/// <param name="models">Where reviews come from that the lock does not hold.</param>
internal sealed class ReviewStage(IModelSource models) : ILineStage
{
    public Stage Stage => Stage.Review;

    public async Task<IReadOnlyList<Finding>> RunAsync(LineSession session, CancellationToken cancellation)
    {
        var gate = new RiskGate(session.Compilation, session.Compiled!);
        Parallel.ForEach(session.Parts, new ParallelOptions { CancellationToken = cancellation }, part => part.Risk = part.Standing?.Risk ?? Weigh(session, part, gate));
        return
        [
            .. HeldParts.AtReview(session),
            .. await ReviewAsync(session, cancellation).ConfigureAwait(false),
            .. session.Parts.Where(part => session.Configuration.Review.Demands(part.Risk!.Level)).SelectMany(part => Check(session, part)),
        ];
    }

    private async Task<IReadOnlyList<Finding>> ReviewAsync(LineSession session, CancellationToken cancellation)
    {
        if (session.Configuration.Reviewer is not { } reviewer) return [];
        var review = new ModelReview(session, reviewer, models);
        var findings = new IReadOnlyList<Finding>[session.Parts.Count];
        var workers = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = session.Configuration.Concurrency };
        await Parallel.ForEachAsync(Enumerable.Range(0, findings.Length), workers, async (i, stop) =>
            findings[i] = await review.JudgeAsync(session.Parts[i], stop).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. session.Parts.Zip(findings).SelectMany(pair => pair.Second.Select(finding => finding with { SpecId = pair.First.Spec.Id }))];
    }

    private static RiskScore Weigh(LineSession session, Part part, RiskGate gate) => RiskScore.Of(gate.Measure(part.Content!, EarlierOutputs.Of(session, part)) with
    {
        IsFirstOfTemplate = session.Lock.Entries.All(entry => entry.Template.Split('@')[0] != part.Template!.Name),
        IsFirstOfModel = session.Lock.Entries.All(entry => entry.Provider != part.Request!.Provider || entry.Model != part.Request.Model),
    });

    private static IEnumerable<Finding> Check(LineSession session, Part part)
    {
        var serial = part.Serial!.Value;
        var path = Approval.PathOf(session.Project.Folder, serial);
        if (!File.Exists(path))
            yield return Rules.ApprovalMissing.At(part.Spec.Location, $"Nobody has approved {serial}; its risk is {part.Risk!.Level.ToString().ToLowerInvariant()} ({part.Risk.Points} points).") with { SpecId = part.Spec.Id };
        else if (Approval.Fault(File.ReadAllText(path), serial) is { } fault)
            yield return Rules.ApprovalFormat.At(new SourceLocation(session.Repository.Display(path)), fault) with { SpecId = part.Spec.Id };
    }
}
