using SoftwareFactory.Core.Findings;
using SoftwareFactory.Holds;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;
using SoftwareFactory.Tracing;

namespace SoftwareFactory.History;

/// <summary>Every part that was made in some way, here and in any indexed run. Immutable.</summary>
/// <param name="Parts">By spec, then serial.</param>
/// <param name="Findings">SF5042 when there is none, and what a trace says of records that cannot be believed.</param>
public sealed record Recall(IReadOnlyList<RecalledPart> Parts, IReadOnlyList<Finding> Findings)
{
    /// <summary>Finds them.</summary>
    /// <param name="folder">A folder in the repository, absolute.</param>
    /// <param name="index">The indexed runs.</param>
    /// <param name="criteria">What they have in common.</param>
    public static Recall Of(string folder, RunIndex index, RecallCriteria criteria)
    {
        var repository = Repository.Find(folder);
        var known = KnownParts.Load(repository);
        var ran = index.Released(criteria).ToDictionary(part => part.Serial);
        var parts = known.All.Where(part => Fits(criteria, part.Record) && (!criteria.NeedsRuns || ran.ContainsKey(part.Serial))).DistinctBy(part => part.Serial).Select(part => Of(part, index)).ToList();
        var here = parts.Select(part => part.Serial).ToHashSet(StringComparer.Ordinal);
        parts.AddRange(ran.Values.Where(part => !here.Contains(part.Serial)).Select(part => Of(repository, part, index)));

        Finding[] nothing = parts.Count > 0 ? [] : [Rules.TraceNotFound.At(new SourceLocation("factory recall"), $"No part was made by {criteria}.", "Index the folders of the runs that may have made it: factory index <folder>.")];
        return new([.. parts.OrderBy(part => part.Spec, StringComparer.Ordinal).ThenBy(part => part.Serial, StringComparer.Ordinal)], [.. nothing, .. known.Findings]);
    }

    /// <summary>Puts on hold what this repository has a project for.</summary>
    /// <param name="criteria">What was recalled.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">When.</param>
    /// <returns>What was put on hold; what was on hold already is left as it was.</returns>
    public IReadOnlyList<RecalledPart> Hold(RecallCriteria criteria, string by, string reason, DateTimeOffset at) =>
        [.. Parts.Where(part => part.Folder is not null && HeldParts.Put(part.Folder, new Hold(part.Serial, part.Spec, by, reason, at, criteria.ToString())))];

    /// <summary>Lifts the holds of what was recalled.</summary>
    /// <returns>What was on hold.</returns>
    public IReadOnlyList<RecalledPart> Lift() => [.. Parts.Where(part => part.Folder is not null && HeldParts.Lift(part.Folder, part.Serial))];

    private static bool Fits(RecallCriteria criteria, PartRecord record) =>
        record.Attempts is [.., var accepted] && criteria.Fits(record.Serial, record.Spec.Id, record.Template.Reference, accepted.Provider, accepted.Model);

    private static RecalledPart Of(KnownPart part, RunIndex index) => new(
        part.Serial, part.Spec, part.Record.Template.Reference, part.Record.Attempts[^1].Provider, part.Record.Attempts[^1].Model, part.Record.Project, part.Folder, part.InUse,
        File.Exists(HeldParts.PathOf(part.Folder, part.Serial)), [.. part.Record.Outputs.Select(part.PathOf)], index.PackagesWith(part.Serial), index.CountRunsWith(part.Serial));

    private static RecalledPart Of(Repository repository, ReleasedPart part, RunIndex index)
    {
        // A run of this repository, of another branch or machine, has its project here.
        var project = Path.Combine(repository.Root, part.Project);
        var folder = File.Exists(project) ? Path.GetDirectoryName(project) : null;
        var beside = Path.GetDirectoryName(part.Project) is { Length: > 0 } parent ? $"{parent.Replace('\\', '/')}/" : "";
        var outputs = index.RunsWith(part.Serial, 1)[0].Parts.First(ran => ran.Serial == part.Serial).Outputs.Keys;
        return new(
            part.Serial, part.Spec, part.Template, part.Provider, part.Model, part.Project, folder, InUse: false, folder is not null && File.Exists(HeldParts.PathOf(folder, part.Serial)),
            [.. outputs.Order(StringComparer.Ordinal).Select(output => $"{beside}{output}")], index.PackagesWith(part.Serial), index.CountRunsWith(part.Serial));
    }
}
