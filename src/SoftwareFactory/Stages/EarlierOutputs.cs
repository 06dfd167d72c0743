using SoftwareFactory.Line;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Stages;

/// <summary>What a part was before this run: its outputs as the lock names them and the tree still holds them. Release writes the new ones last.</summary>
internal static class EarlierOutputs
{
    /// <summary>Texts without their header line, by path; empty for a new part.</summary>
    internal static IReadOnlyDictionary<string, string> Of(LineSession session, Part part) =>
        (session.Lock.Accepted(part.Spec.Id)?.Outputs.Keys ?? [])
            // Intake has proved that the header line is there.
            .Where(path => File.Exists(session.OutputPath(path)))
            .ToDictionary(path => path, path => OutputHeader.Without(Repository.ReadText(session.OutputPath(path))), StringComparer.Ordinal);
}
