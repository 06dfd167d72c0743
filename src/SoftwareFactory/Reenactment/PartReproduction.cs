using System.Text;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Reenactment;

/// <summary>A released part, made again from spec, template, lock and blobs, and compared with the tree byte by byte. Asks nobody, writes nothing. Immutable.</summary>
/// <param name="Serial">The serial asked for.</param>
/// <param name="Spec">The spec's id.</param>
/// <param name="MadeSerial">The serial of what was made.</param>
/// <param name="Outputs">Each output, in the template's order.</param>
public sealed record PartReproduction(string Serial, string Spec, string MadeSerial, IReadOnlyList<ReproducedOutput> Outputs)
{
    /// <summary>True when serial and all bytes are the same.</summary>
    public bool IsReproduced => Serial == MadeSerial && Outputs.All(output => output.FirstDifference is null);

    /// <summary>Makes a part again.</summary>
    /// <param name="project">What the build knows of the project.</param>
    /// <param name="serial">The part's serial.</param>
    /// <param name="time">Where time comes from.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>SF5033 for a serial that the lock does not have, another serial or other bytes; the stages' own findings when the part cannot be made.</returns>
    public static async Task<(PartReproduction? Reproduction, IReadOnlyList<Finding> Findings)> OfAsync(FactoryProject project, string serial, TimeProvider time, CancellationToken cancellation)
    {
        var session = new LineSession(project with { Mode = FactoryMode.Locked, ModeText = "locked" }, time);
        var intake = await new IntakeStage().RunAsync(session, cancellation).ConfigureAwait(false);
        var entry = session.Lock.Entries.FirstOrDefault(each => each.Outputs.Count > 0 && each.Serial.ToString() == serial);
        if (entry is null || session.Parts.FirstOrDefault(part => part.Spec.Id == entry.SpecId) is not { } wanted)
            return (null, [Rules.NotReproduced.At(new SourceLocation(session.Repository.Display(session.LockPath)), $"The lock has no part {serial} of a spec that is here.")]);

        // Hand edits do not keep it from being made: they are what the comparison is for.
        var findings = intake.Where(finding => finding.SpecId == wanted.Spec.Id && finding.Stops && finding.Rule != Rules.OutputEdited).ToList();
        if (findings.Count > 0 || wanted.Default is null) return (null, findings);

        using var nobody = new ConfiguredModel(session.Configuration, null, time);
        session.Parts = [wanted];
        findings = [.. (await new GenerateStage(nobody).RunAsync(session, cancellation).ConfigureAwait(false)).Where(finding => finding.SpecId == wanted.Spec.Id && finding.Stops)];
        if (findings.Count > 0) return (null, findings);
        findings = [.. ConformStage.Render(session, wanted).Where(finding => finding.Stops)];
        if (findings.Count > 0) return (null, findings);

        var made = new PartReproduction(serial, wanted.Spec.Id, wanted.Serial!.Value.ToString(), [.. wanted.Content!.Files.Select(file => Compare(session, file.Path, file.Text))]);
        return (made, made.IsReproduced ? [] : [Rules.NotReproduced.At(wanted.Spec.Location, Says(made, wanted, entry)) with { SpecId = wanted.Spec.Id }]);
    }

    private static ReproducedOutput Compare(LineSession session, string path, string text)
    {
        var full = session.OutputPath(path);
        var (made, there) = (Encoding.UTF8.GetBytes(text), File.Exists(full) ? Encoding.UTF8.GetBytes(Repository.ReadText(full)) : []);
        var same = made.AsSpan().CommonPrefixLength(there);
        return same == made.Length && same == there.Length
            ? new(session.Repository.Display(full), made.Length, null, 0)
            : new(session.Repository.Display(full), made.Length, same, 1 + made.AsSpan(0, same).Count((byte)'\n'));
    }

    private static string Says(PartReproduction made, Part part, Generation.Locking.LockEntry entry)
    {
        if (made.Serial != made.MadeSerial)
            return $"{made.Spec} becomes {made.MadeSerial}, not {made.Serial}: {(part.Spec.Digest != entry.Spec ? "its spec changed" : part.Template!.Digest != entry.TemplateDigest ? $"its template {part.Template.Reference} changed" : "it is rendered differently")}.";
        var first = made.Outputs.First(output => output.FirstDifference is not null);
        return $"{first.Path} differs from what {made.Serial} is at byte {first.FirstDifference}, line {first.Line}: the file was edited or is missing.";
    }
}
