using SoftwareFactory.Core.Text;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Files;

/// <summary>
/// One of the files that change together: each new text is first staged beside its target, <c>&lt;name&gt;.releasing</c>, where no other file system can
/// get between; once all are staged and the ledger says so, each takes its target's place. Whatever a crash left can be finished from the digests alone.
/// </summary>
/// <param name="Path">The target, absolute.</param>
/// <param name="From">The digest of its LF text before; null when there was none.</param>
/// <param name="To">The digest afterwards; null when it is removed.</param>
internal sealed record FileChange(string Path, Digest? From, Digest? To)
{
    /// <summary>How an attempt to put a change in place ended.</summary>
    internal enum Outcome
    {
        /// <summary>The target is as it should be.</summary>
        Done,

        /// <summary>Somebody wrote something else into the target, which stays.</summary>
        Edited,

        /// <summary>The staged file is gone.</summary>
        Lost,
    }

    private string Staged => Path + ".releasing";

    /// <summary>The change that gives a file this text, or removes it; null when it is so already.</summary>
    internal static FileChange? Between(string path, string? text)
    {
        var (from, to) = (DigestOf(path), text is null ? (Digest?)null : Digest.OfText(text));
        return from == to ? null : new FileChange(path, from, to);
    }

    internal void Stage(string text) => AtomicFile.WriteThrough(Staged, text);

    internal void Discard() => Discard(Path);

    /// <summary>Removes what a crash left of a change that was never decided.</summary>
    internal static void Discard(string path)
    {
        if (Directory.Exists(System.IO.Path.GetDirectoryName(path))) File.Delete(path + ".releasing");
    }

    /// <summary>Puts the change in place, unless it is; safe to call again.</summary>
    internal Outcome Commit()
    {
        var current = DigestOf(Path);
        if (current == To)
        {
            Discard();
            return Outcome.Done;
        }

        if (current != From) return Outcome.Edited;
        if (To is null) File.Delete(Path);
        else if (DigestOf(Staged) != To) return Outcome.Lost;
        else File.Move(Staged, Path, overwrite: true);
        return Outcome.Done;
    }

    /// <summary>The digest of a file's LF text; null when there is none.</summary>
    internal static Digest? DigestOf(string path) => File.Exists(path) ? Digest.OfText(Repository.ReadText(path)) : null;
}
