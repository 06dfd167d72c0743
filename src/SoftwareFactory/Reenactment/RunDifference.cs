using SoftwareFactory.Core.Line;
using SoftwareFactory.Records;

namespace SoftwareFactory.Reenactment;

/// <summary>Where a replay first takes another course than its run.</summary>
/// <param name="Part">The spec's id; null when the runs end differently though every transition is the same.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Then">What the run did there, such as <c>Conformed → Compiled</c>; null when it did nothing.</param>
/// <param name="Now">What the replay did; null when it did nothing.</param>
public sealed record RunDifference(string? Part, Stage Stage, string? Then, string? Now)
{
    /// <summary>The difference of the earliest stage, and in it of the first part; null when there is none.</summary>
    internal static RunDifference? First(IReadOnlyList<RunMove> then, IReadOnlyList<RunMove> now)
    {
        var (before, after) = (then.ToLookup(move => move.Part), now.ToLookup(move => move.Part));
        return before.Select(part => part.Key).Union(after.Select(part => part.Key), StringComparer.Ordinal)
            .Select(part => OfPart(part, [.. before[part]], [.. after[part]]))
            .OfType<RunDifference>()
            .OrderBy(difference => difference.Stage)
            .ThenBy(difference => difference.Part, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>What differs when every transition is the same: how the runs end, or what a part is made of.</summary>
    internal static RunDifference? OfEnds(RecordedRun? then, RecordedRun? now)
    {
        // A run that was killed has no end to compare.
        if (then is null || now is null) return null;
        if ((then.Status, then.StoppedAt) != (now.Status, now.StoppedAt))
            return new(null, Enum.TryParse<Stage>(then.StoppedAt ?? now.StoppedAt, out var stage) ? stage : Stage.Release, then.Status, now.Status);

        var serials = now.Parts.ToDictionary(part => part.Spec, part => part.Serial, StringComparer.Ordinal);
        return then.Parts
            .Where(part => part.Serial is not null && serials.GetValueOrDefault(part.Spec) != part.Serial)
            .Select(part => new RunDifference(part.Spec, Stage.Conform, part.Serial, serials.GetValueOrDefault(part.Spec)))
            .FirstOrDefault();
    }

    private static RunDifference? OfPart(string part, RunMove[] then, RunMove[] now)
    {
        for (var i = 0; i < Math.Max(then.Length, now.Length); i++)
        {
            var (a, b) = (then.ElementAtOrDefault(i), now.ElementAtOrDefault(i));
            if (a != b) return new(part, a is null || (b is not null && b.Stage < a.Stage) ? b!.Stage : a.Stage, a?.ToString(), b?.ToString());
        }

        return null;
    }
}
