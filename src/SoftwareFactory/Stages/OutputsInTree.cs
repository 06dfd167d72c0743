using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Handover;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Stages;

/// <summary>Compares the outputs in the tree with the lock by content: a hand edit is found before anything is asked, built or overwritten.</summary>
internal static class OutputsInTree
{
    /// <summary>SF1401 for an edited output, SF1402 for a missing one, SF1403 for a file of somebody else, SF1406 for an adopted one that changed before its part was released.</summary>
    internal static IEnumerable<Finding> Check(LineSession session)
    {
        foreach (var part in session.Parts)
        {
            var entry = session.Lock.Accepted(part.Spec.Id);
            if (entry is not null)
                foreach (var finding in Check(session, entry))
                    yield return finding with { SpecId = part.Spec.Id };

            foreach (var file in part.Default?.Files ?? [])
            {
                if (entry?.Outputs.ContainsKey(file.Path) == true || !File.Exists(session.OutputPath(file.Path)) || IsReleased(session, file.Path)) continue;
                if (entry is null && AdoptedPart.Load(session.Project, part.Spec.Id) is { } adopted && adopted.File == file.Path)
                {
                    // What the part takes the place of, unless it is no longer what was taken.
                    if (adopted.Digest != Digest.OfText(Repository.ReadText(session.OutputPath(file.Path))))
                        yield return Rules.AdoptedFileChanged.At(Locate(session, file.Path), $"The file is not what it was when {adopted.Member} was adopted.") with { SpecId = part.Spec.Id };
                    continue;
                }

                yield return Rules.OutputOccupied.At(Locate(session, file.Path), "The file is not the factory's.") with { SpecId = part.Spec.Id };
            }
        }
    }

    /// <summary>SF1401 and SF1402 for the outputs of an answer.</summary>
    internal static IEnumerable<Finding> Check(LineSession session, LockEntry entry)
    {
        foreach (var (path, digest) in entry.Outputs.Where(output => !IsReleased(session, output.Key)))
        {
            var location = Locate(session, path);
            var full = session.OutputPath(path);
            if (!File.Exists(full))
                yield return Rules.OutputMissing.At(location, $"The output of {entry.SpecId} is not there.");
            else if (OutputHeader.DigestOf(Repository.ReadText(full), entry.SpecId, entry.Serial) != digest)
                yield return Rules.OutputEdited.At(location, $"The output of {entry.SpecId} is not what was released as {entry.Serial}.");
        }
    }

    /// <summary>Whether the file is as a release that was interrupted wanted it.</summary>
    private static bool IsReleased(LineSession session, string path) =>
        session.Released?.Outputs.GetValueOrDefault(path) is { } change && (File.Exists(session.OutputPath(path)) ? Digest.OfText(Repository.ReadText(session.OutputPath(path))) : (Digest?)null) == change.To;

    private static SourceLocation Locate(LineSession session, string path) => new(session.Repository.Display(session.OutputPath(path)), 1, 1);
}
