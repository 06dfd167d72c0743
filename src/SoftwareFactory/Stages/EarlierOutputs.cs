using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Stages;

/// <summary>What a part was before this run: its outputs as the lock names them and the run found them in the tree.</summary>
internal static class EarlierOutputs
{
    /// <summary>Texts without their header, by path; empty for a new part.</summary>
    internal static IReadOnlyDictionary<string, string> Of(LineSession session, Part part) =>
        session.Lock.Accepted(part.Spec.Id) is { } entry
            ? entry.Outputs.Keys.Where(path => File.Exists(session.OutputBefore(path))).ToDictionary(path => path, path => Below(Repository.ReadText(session.OutputBefore(path)), entry), StringComparer.Ordinal)
            : new Dictionary<string, string>();

    // Intake has proved that the header is there.
    private static string Below(string text, LockEntry entry) => OutputHeader.Below(text, entry.SpecId, entry.Serial) ?? text;
}
