using SoftwareFactory.Line;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Stages;

/// <summary>What a part was before this run: its outputs as the lock names them and the run found them in the tree.</summary>
internal static class EarlierOutputs
{
    /// <summary>Texts without their header line, by path; empty for a new part.</summary>
    internal static IReadOnlyDictionary<string, string> Of(LineSession session, Part part) =>
        (session.Lock.Accepted(part.Spec.Id)?.Outputs.Keys ?? [])
            // Intake has proved that the header line is there.
            .Where(path => File.Exists(session.OutputBefore(path)))
            .ToDictionary(path => path, path => OutputHeader.Without(Repository.ReadText(session.OutputBefore(path))), StringComparer.Ordinal);
}
