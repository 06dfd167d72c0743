using System.Collections.Immutable;
using System.Text;

namespace SoftwareFactory.Generation.Locking;

/// <summary>
/// The committed record of every model answer in use, by content: <c>factory.lock.json</c>. Immutable and thread-safe; sorted by spec id
/// (ordinal), then attempt.
/// <para>
/// The file is one JSON document, UTF-8 without byte order mark, LF, with a newline at its end:
/// <code>
/// {"version":1,"entries":[
/// {"attempt":1,"key":{"attempt":"…",…},"model":"…",…},
/// null]}
/// </code>
/// One entry a line, canonical JSON (RFC 8785), each followed by a comma. The closing <c>null</c> lets the last entry have its comma too,
/// so that adding a spec touches exactly one line and branches that add different specs merge. <see cref="LockReader"/> tolerates
/// CRLF and lines out of order, which is what a union merge leaves.
/// </para>
/// <list type="table">
/// <item><term><c>attempt</c></term><description>number: 1 and up; the last one of a spec is the accepted one</description></item>
/// <item><term><c>key</c></term><description>digests of the request's parts, by name, so that a miss can say what changed</description></item>
/// <item><term><c>model</c>, <c>provider</c></term><description>who answered; <c>handwritten</c> and <c>sample</c> when a person did</description></item>
/// <item><term><c>outputs</c></term><description>digest of each output's text without header line, by path below the output root: finds hand edits</description></item>
/// <item><term><c>request</c></term><description>the key itself: the digest of the whole request, and the name of its blob</description></item>
/// <item><term><c>response</c></term><description>the digest of the recorded response, and the name of its blob</description></item>
/// <item><term><c>review</c></term><description>where a model reviewed the outputs: its <c>provider</c> and <c>model</c>, and the digests of its <c>request</c> and <c>response</c>, which are blobs too</description></item>
/// <item><term><c>serial</c></term><description>the part's serial number</description></item>
/// <item><term><c>spec</c>, <c>specDigest</c></term><description>the spec's id and the digest of its text</description></item>
/// <item><term><c>template</c>, <c>templateDigest</c></term><description><c>name@version</c> and the digest of the template's folder</description></item>
/// <item><term><c>inputTokens</c>, <c>outputTokens</c></term><description>numbers, where the provider counted</description></item>
/// </list>
/// Digests are 64 lower-case hexadecimal digits of SHA-256.
/// </summary>
public sealed class GenerationLock
{
    /// <summary>The version of the format that <see cref="Write"/> writes.</summary>
    public const int Version = 1;

    /// <summary>The lock of a project that has no answers yet.</summary>
    public static readonly GenerationLock Empty = new(ImmutableSortedDictionary.Create<string, ImmutableArray<LockEntry>>(StringComparer.Ordinal));

    internal const string ClosingLine = "null]}";

    private readonly ImmutableSortedDictionary<string, ImmutableArray<LockEntry>> _specs;

    private GenerationLock(ImmutableSortedDictionary<string, ImmutableArray<LockEntry>> specs) => _specs = specs;

    /// <summary>Every entry, sorted. Collected anew each time.</summary>
    public IReadOnlyList<LockEntry> Entries => [.. _specs.Values.SelectMany(attempts => attempts)];

    internal static string OpeningLine => $"{{\"version\":{Version},\"entries\":[";

    /// <summary>The entries of a spec by attempt; none when it has no answer.</summary>
    public IEnumerable<LockEntry> For(string specId) => _specs.TryGetValue(specId, out var attempts) ? attempts : [];

    /// <summary>The answer in use: that of the last attempt, or null.</summary>
    public LockEntry? Accepted(string specId) => For(specId).LastOrDefault();

    /// <summary>The lock with these entries in place of all that it had of the spec.</summary>
    /// <exception cref="ArgumentException">An entry is another spec's, two have one attempt, or a request blob is not its key's.</exception>
    public GenerationLock With(string specId, IEnumerable<LockEntry> entries)
    {
        var attempts = entries.OrderBy(entry => entry.Attempt).ToImmutableArray();
        if (attempts.IsEmpty) return Without(specId);
        if (attempts.Any(entry => entry.SpecId != specId)) throw new ArgumentException($"An entry is not of the spec {specId}.", nameof(entries));
        if (attempts.DistinctBy(entry => entry.Attempt).Count() < attempts.Length) throw new ArgumentException($"Two entries of {specId} have one attempt.", nameof(entries));
        if (attempts.Any(entry => entry.Request != entry.Key.Digest)) throw new ArgumentException($"A request of {specId} is not what its key digests.", nameof(entries));

        return new GenerationLock(_specs.SetItem(specId, attempts));
    }

    /// <summary>The lock with no entry of the spec.</summary>
    public GenerationLock Without(string specId) => new(_specs.Remove(specId));

    /// <summary>The file's text. The same entries give the same text.</summary>
    public string Write()
    {
        var text = new StringBuilder(OpeningLine).Append('\n');
        foreach (var entry in _specs.Values.SelectMany(attempts => attempts)) text.Append(LockLine.Write(entry)).Append(",\n");
        return text.Append(ClosingLine).Append('\n').ToString();
    }
}
