using SoftwareFactory.Reenactment;
using SoftwareFactory.Records;

namespace SoftwareFactory.Metrics;

/// <summary>A part that a run asked a model for and that came to an end there: released or stopped. Immutable.</summary>
/// <param name="IsReleased">True when it was released.</param>
/// <param name="Attempts">How many answers it was given, 1 and up.</param>
internal sealed record AskedPart(bool IsReleased, int Attempts)
{
    /// <summary>Those of a run. Parts that neither passed nor failed, because another one stopped the line, say nothing about their answers.</summary>
    internal static IEnumerable<AskedPart> Of(RecordedRun run, IEnumerable<AskedQuestion> questions) =>
        from part in run.Parts
        where part.State is "Released" or "Stopped"
        let attempts = questions.Where(question => question.Spec == part.Spec).Select(question => question.Attempt).DefaultIfEmpty().Max()
        where attempts > 0
        select new AskedPart(part.State == "Released", attempts);
}
