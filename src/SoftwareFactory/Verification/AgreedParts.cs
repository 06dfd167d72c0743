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
    private string Memory => Path.Combine(session.Project.WorkFolder, "agreed.txt");

    /// <summary>The parts that agree still; none where the file is not as it was written.</summary>
    internal IReadOnlyList<AgreedPart> Find()
    {
        if (!File.Exists(Memory) || File.ReadAllLines(Memory) is not [var header, .. var lines] || header != Header()) return [];
        var specs = session.Project.Specs.Select(session.Repository.Display).ToHashSet(StringComparer.Ordinal);
        var templates = session.Templates ??= TemplateLibrary.Of(session);
        var known = lines.Select(line => line.Split(' ', 4))
            .Where(fields => fields.Length == 4 && specs.Contains(fields[3]))
            .Select(fields => (Part: Part(fields[3], fields[1], fields[2], fields[0]), Template: templates.Find(fields[2]).Template?.Digest))
            .ToArray();
        return [.. known.AsParallel().AsOrdered().Where(each => each.Template is { } template && each.Part.Content == ContentOf(each.Part.Spec, each.Part.Id, template) && IsInPlace(each.Part.Id)).Select(each => each.Part)];
    }

    /// <summary>Keeps those that agree.</summary>
    internal void Keep(IEnumerable<AgreedPart> still, IEnumerable<Part> now)
    {
        var lines = still.Concat(now.AsParallel().Select(part => Part(part.Spec.Path, part.Spec.Id, part.Template!.Name, ContentOf(part.Spec.Path, part.Spec.Id, part.Template.Digest))))
            .OrderBy(part => part.Spec, StringComparer.Ordinal)
            .Select(part => $"{part.Content} {part.Id} {part.Template} {part.Spec}");
        AtomicFile.WriteIfDifferent(Memory, string.Concat(lines.Prepend(Header()).Select(line => $"{line}\n")));
    }

    private AgreedPart Part(string spec, string id, string template, string content) => new(spec, id, template, content, [.. session.Lock.Accepted(id)?.Outputs.Keys ?? []]);

    private string Header() => Digest.OfText(string.Join('\n', RunInputs.Policy(session).Hex, session.Project.FactoryVersion, session.Model, session.Project.RootNamespace, session.Project.OutputRoot, session.LockPath)).Hex;

    private string ContentOf(string spec, string id, Digest template)
    {
        var path = Path.Combine(session.Repository.Root, spec);
        var holdout = HoldoutFile.Of(path);
        return Digest.OfText(string.Join('\n', Repository.ReadText(path), File.Exists(holdout) ? Repository.ReadText(holdout) : "", template.Hex, GenerationLock.Empty.With(id, session.Lock.For(id)).Write())).Hex;
    }

    private bool IsInPlace(string id) =>
        session.Lock.Accepted(id) is { } entry && !File.Exists(HeldParts.PathOf(session.Project.Folder, entry.Serial.ToString()))
        && session.Lock.For(id).SelectMany(attempt => attempt.Blobs).All(blob => session.Blobs.Read(blob) is { } bytes && Digest.OfBytes(bytes) == blob)
        && !OutputsInTree.Check(session, entry).Any();
}
