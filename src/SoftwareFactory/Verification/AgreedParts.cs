using SoftwareFactory.Core.Text;
using SoftwareFactory.Files;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Holds;
using SoftwareFactory.Line;
using SoftwareFactory.Projects;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Verification;

/// <summary>
/// The parts of which verification found nothing at all, so that a plain build looks closer at what changed only: <c>agreed.txt</c> in the work folder. Its first line is the digest of
/// what all parts share; then a line for each part: the digest of spec, holdouts, template and entries of the lock, the id, the template, and the spec's path. A part agrees still when
/// the digest is the same and the lock's blobs and the outputs in the tree are what the lock says.
/// </summary>
/// <param name="session">The verification; its lock has been read.</param>
internal sealed class AgreedParts(LineSession session)
{
    private string File => Path.Combine(session.Project.WorkFolder, "agreed.txt");

    /// <summary>The parts that agree still; none where the file is not as it was written.</summary>
    internal IReadOnlyList<AgreedPart> Find()
    {
        if (!System.IO.File.Exists(File) || System.IO.File.ReadAllLines(File) is not [var header, .. var lines] || header != Header()) return [];
        var specs = session.Project.Specs.Select(session.Repository.Display).ToHashSet(StringComparer.Ordinal);
        var templates = TemplateLibrary.Of(session);
        var known = lines.Select(line => line.Split(' ', 4)).Where(fields => fields.Length == 4 && specs.Contains(fields[3])).ToArray();
        var digests = known.Select(fields => fields[2]).Distinct(StringComparer.Ordinal).ToDictionary(name => name, name => templates.Find(name).Template?.Digest, StringComparer.Ordinal);
        return [.. known.AsParallel().AsOrdered().Where(fields => digests[fields[2]] is { } template && fields[0] == ContentOf(fields[3], fields[1], template) && IsInPlace(fields[1])).Select(fields => Of(fields[3], fields[1], fields[2]))];
    }

    /// <summary>Keeps those that agree.</summary>
    internal void Keep(IEnumerable<AgreedPart> still, IEnumerable<Part> now)
    {
        var lines = still.Select(part => (part.Spec, part.Id, part.Template))
            .Concat(now.Select(part => (Spec: part.Spec.Path, part.Spec.Id, Template: part.Template!.Name)))
            .OrderBy(part => part.Spec, StringComparer.Ordinal)
            .ToArray();
        var templates = session.Templates!;
        var digests = lines.Select(line => line.Template).Distinct(StringComparer.Ordinal).ToDictionary(name => name, name => templates.Find(name).Template!.Digest, StringComparer.Ordinal);
        AtomicFile.WriteIfDifferent(File, string.Concat(lines.AsParallel().AsOrdered().Select(line => $"{ContentOf(line.Spec, line.Id, digests[line.Template])} {line.Id} {line.Template} {line.Spec}\n").Prepend($"{Header()}\n")));
    }

    private AgreedPart Of(string spec, string id, string template) => new(spec, id, template, [.. session.Lock.Accepted(id)!.Outputs.Keys]);

    private string Header() => Digest.OfText(string.Join('\n', RunInputs.Policy(session).Hex, session.Project.FactoryVersion, session.Model, session.Project.RootNamespace, session.Project.OutputRoot, session.LockPath)).Hex;

    private string ContentOf(string spec, string id, Digest template)
    {
        var path = Path.Combine(session.Repository.Root, spec);
        var holdout = IntakeStage.HoldoutOf(path);
        return Digest.OfText(string.Join('\n', Repository.ReadText(path), System.IO.File.Exists(holdout) ? Repository.ReadText(holdout) : "", template.Hex, GenerationLock.Empty.With(id, session.Lock.For(id)).Write())).Hex;
    }

    private bool IsInPlace(string id) =>
        session.Lock.Accepted(id) is { } entry && !System.IO.File.Exists(HeldParts.PathOf(session.Project.Folder, entry.Serial.ToString()))
        && session.Lock.For(id).SelectMany(attempt => attempt.Blobs).All(blob => session.Blobs.Read(blob) is { } bytes && Digest.OfBytes(bytes) == blob)
        && !OutputsInTree.Check(session, entry).Any();
}
