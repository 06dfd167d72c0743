using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Files;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;
using SoftwareFactory.Records;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Verification;

/// <summary>
/// What a plain build checks: specs, lock and outputs in the tree agree, by hash. What agreed before is not looked at closely again (<see cref="AgreedParts"/>). It asks nobody, compiles nothing, and writes only
/// below <c>obj/factory</c>: the serials for the assembly, and what IDEs show.
/// </summary>
public static class OutputVerification
{
    /// <summary>Verifies a project.</summary>
    /// <param name="project">What the build knows of the project.</param>
    /// <param name="level">What an error becomes: <c>error</c>, or <c>warning</c> for a build that is to go on.</param>
    /// <param name="time">Where time comes from.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>SF1xxx for specs that cannot be read and outputs that differ, SF3001 to SF3005 for a lock that does not fit, SF9010 for another level.</returns>
    public static async Task<IReadOnlyList<Finding>> VerifyAsync(FactoryProject project, string level, TimeProvider time, CancellationToken cancellation)
    {
        var warns = level.Equals("warning", StringComparison.OrdinalIgnoreCase);
        if (!warns && !level.Equals("error", StringComparison.OrdinalIgnoreCase))
            return [Rules.UnknownVerifyLevel.At(new SourceLocation(Repository.Find(project.Folder).Display(project.ProjectFile)), $"There is no level {level}.")];

        // A plain build never spends a token, whatever mode is set.
        project = project with { Mode = FactoryMode.Locked, ModeText = "locked" };
        var (session, findings) = await LookAsync(project, atAll: false, time, cancellation).ConfigureAwait(false);

        // No finding is to come of what was left out, and none is to be missed.
        if (session.Agreed.Count > 0 && (findings.Count > 0 || session.Parts.Any(NeedsOthers) || Clash(session)))
            (session, findings) = await LookAsync(project, atAll: true, time, cancellation).ConfigureAwait(false);

        if (findings.TrueForAll(finding => finding.SpecId is not null))
        {
            var found = findings.Select(finding => finding.SpecId).ToHashSet(StringComparer.Ordinal);
            new AgreedParts(session).Keep(session.Agreed, session.Parts.Where(part => !found.Contains(part.Spec.Id) && !NeedsOthers(part)));
        }

        SerialSource.Write(project, session.Lock);
        ProjectItems.Write(session);
        var policy = FindingPolicy.Of(session);
        return [.. findings.Select(policy.Apply).OfType<Finding>().Select(finding => warns && finding.Stops ? finding with { Level = FindingLevel.Warning } : finding)];
    }

    private static async Task<(LineSession Session, List<Finding> Findings)> LookAsync(FactoryProject project, bool atAll, TimeProvider time, CancellationToken cancellation)
    {
        var session = new LineSession(project, time);
        session.Released = UnfinishedRun.Find(project, session.Repository)?.Reading is { Ended: null } unfinished ? unfinished.Releasing : null;
        var findings = new List<Finding>(session.Released is null ? [] : Interrupted(session, session.Released));
        if (!atAll && session.Released is null)
        {
            session.ReadLock();
            session.Agreed = new AgreedParts(session).Find();
        }

        findings.AddRange(await new IntakeStage().RunAsync(session, cancellation).ConfigureAwait(false));
        findings.AddRange(OutputsInTree.Check(session).Where(finding => finding.Rule == Rules.OutputMissing));
        if (findings.Exists(finding => finding.Stops)) return (session, findings);

        using var nobody = new ConfiguredModel(session.Configuration, null, time);
        findings.AddRange(await new GenerateStage(nobody).RunAsync(session, cancellation).ConfigureAwait(false));
        return (session, findings);
    }

    /// <summary>Whether what its prompt shows, or what its template implements, is declared by other code.</summary>
    private static bool NeedsOthers(Part part) => part.Spec.Uses.Count > 0 || part.Template?.Parameters.Any(parameter => parameter.IsInterface) == true;

    private static bool Clash(LineSession session) =>
        session.Agreed.Select(part => part.Id).Intersect(session.Parts.Select(part => part.Spec.Id), StringComparer.Ordinal).Any()
        || session.Agreed.SelectMany(part => part.Outputs).Intersect(session.Parts.SelectMany(part => part.Default?.Files ?? []).Select(file => file.Path), StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>SF5009 for each file that an interrupted release has yet to change.</summary>
    private static IEnumerable<Finding> Interrupted(LineSession session, ReleasingRecord releasing) =>
        from change in releasing.Changes(session)
        where FileChange.DigestOf(change.Path) != change.To
        select Rules.ReleaseInterrupted.At(new SourceLocation(session.Repository.Display(change.Path), 1, 1), "A release has begun that was to change this file, and its process was killed.");
}
