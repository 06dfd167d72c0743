using System.Text;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Files;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Verification;

/// <summary>
/// What a plain build checks: specs, lock and outputs in the tree agree, by hash. It asks nobody, compiles nothing, and writes only
/// <c>obj/factory/Serials.cs</c>, which carries each part's serial into the assembly as <c>AssemblyMetadata</c>.
/// </summary>
public static class OutputVerification
{
    /// <summary>Verifies a project.</summary>
    /// <returns>SF1xxx for specs that cannot be read and outputs that differ, SF3001 to SF3005 for a lock that does not fit.</returns>
    public static async Task<IReadOnlyList<Finding>> VerifyAsync(FactoryProject project, TimeProvider time, CancellationToken cancellation)
    {
        // A plain build never spends a token, whatever mode is set.
        var session = new LineSession(project with { Mode = FactoryMode.Locked, ModeText = "locked" }, time);
        var policy = new FindingPolicy(session.Configuration, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var findings = new List<Finding>(await new IntakeStage().RunAsync(session, cancellation).ConfigureAwait(false));
        findings.AddRange(OutputsInTree.Check(session).Where(finding => finding.Rule == Rules.OutputMissing));
        if (!findings.Exists(finding => finding.Stops))
        {
            using var nobody = new ConfiguredModel(session.Configuration, null, time);
            findings.AddRange(await new GenerateStage(nobody).RunAsync(session, cancellation).ConfigureAwait(false));
        }


        AtomicFile.WriteIfDifferent(Path.Combine(project.WorkFolder, "Serials.cs"), Serials(session));
        return [.. findings.Select(policy.Apply).OfType<Finding>()];
    }

    private static string Serials(LineSession session)
    {
        var source = new StringBuilder();
        foreach (var entry in session.Lock.Entries.DistinctBy(entry => entry.SpecId))
            source.Append($"[assembly: global::System.Reflection.AssemblyMetadata(\"SoftwareFactory.Serial:{entry.SpecId}\", \"{entry.Serial}\")]\n");
        return source.ToString();
    }
}
