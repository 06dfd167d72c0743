using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Files;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Holds;

/// <summary>The holds of a project: puts parts on hold, lifts holds, and refuses parts that are on hold.</summary>
public static class HeldParts
{
    /// <summary>Where the hold of a part is or would be.</summary>
    /// <param name="projectFolder">The project's folder, absolute.</param>
    /// <param name="serial">The part's serial number.</param>
    public static string PathOf(string projectFolder, string serial) => Path.Combine(projectFolder, ".factory", "holds", $"{serial}.json");

    /// <summary>Puts a part on hold.</summary>
    /// <returns>False when it is on hold already; the older hold stays as it is.</returns>
    public static bool Put(string projectFolder, Hold hold)
    {
        var path = PathOf(projectFolder, hold.Serial);
        if (File.Exists(path)) return false;
        AtomicFile.Write(path, hold.Write());
        return true;
    }

    /// <summary>Lifts a hold.</summary>
    /// <returns>False when there is none.</returns>
    public static bool Lift(string projectFolder, string serial)
    {
        var path = PathOf(projectFolder, serial);
        if (!File.Exists(path)) return false;
        File.Delete(path);
        return true;
    }

    /// <summary>SF5040 for each part whose answer in the lock is on hold, unless this run asks for a new one.</summary>
    internal static IEnumerable<Finding> AtIntake(LineSession session) =>
        from part in session.Parts
        let entry = session.Lock.Accepted(part.Spec.Id)
        where entry is not null && !IsAskedAnew(session, part, entry)
        from finding in Check(session, part, entry.Serial)
        select finding;

    /// <summary>SF5040 for each part whose new answer made it what is on hold: the model gave the same again.</summary>
    internal static IEnumerable<Finding> AtReview(LineSession session) => session.Parts.SelectMany(part => Check(session, part, part.Serial!.Value));

    // A spec or template that changed since makes the question another one.
    private static bool IsAskedAnew(LineSession session, Part part, LockEntry entry) => session.ModeOf(part) switch
    {
        FactoryMode.Refresh => true,
        FactoryMode.Update => part.Spec.Digest != entry.Spec || (part.Template is { } template && template.Digest != entry.TemplateDigest),
        _ => false,
    };

    private static IEnumerable<Finding> Check(LineSession session, Part part, Serial serial)
    {
        var path = PathOf(session.Project.Folder, serial.ToString());
        if (!File.Exists(path)) yield break;

        // A file that cannot be read holds the part all the same.
        var (hold, defect) = Hold.Read(Repository.ReadText(path));
        var finding = hold is null || hold.Serial != serial.ToString()
            ? Rules.HoldFormat.At(new SourceLocation(session.Repository.Display(path)), defect ?? $"It is the hold of {hold!.Serial}.")
            : Rules.PartOnHold.At(part.Spec.Location, $"{hold.By} put {serial} on hold: {hold.Reason.TrimEnd('.')}.");
        yield return finding with { SpecId = part.Spec.Id };
    }
}
