using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Records;

/// <summary>
/// The append-only journal of a run, <c>ledger.jsonl</c>: one canonical JSON object (RFC 8785) a line. The first line is the
/// header <c>{"at","event":"started","format":"softwarefactory.ledger","mode","project","run","version":1}</c>; then
/// <c>{"at","event":"moved","findings":[ids],"from","part","previous","stage","to","trigger"}</c> for every transition, and last
/// <c>{"at","event":"ended","previous","status"}</c>. <c>previous</c> is the SHA-256 of the line before, without its line end;
/// <c>at</c> is ISO 8601 UTC. A stage's records are on the disk before the next stage starts. One writer at a time.
/// </summary>
internal sealed class Ledger : IDisposable
{
    private readonly FileStream _file;
    private readonly TimeProvider _time;
    private Digest? _previous;

    internal Ledger(string path, string runId, string project, FactoryMode mode, TimeProvider time)
    {
        _time = time;
        Path = path;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        Append(new JsonObject
        {
            ["event"] = "started",
            ["format"] = "softwarefactory.ledger",
            ["version"] = 1,
            ["run"] = runId,
            ["project"] = project,
            ["mode"] = mode.ToString().ToLowerInvariant(),
        });
    }

    internal string Path { get; }

    internal void Moved(string part, Stage stage, PartState from, PartTrigger trigger, PartState to, IEnumerable<string> findings) => Append(new JsonObject
    {
        ["event"] = "moved",
        ["part"] = part,
        ["stage"] = stage.ToString(),
        ["from"] = from.ToString(),
        ["trigger"] = trigger.ToString(),
        ["to"] = to.ToString(),
        ["findings"] = new JsonArray([.. findings.Select(id => (JsonNode)id)]),
    });

    internal void Ended(RunStatus status) => Append(new JsonObject { ["event"] = "ended", ["status"] = status.ToString().ToLowerInvariant() });

    internal void Flush() => _file.Flush(flushToDisk: true);

    public void Dispose() => _file.Dispose();

    private void Append(JsonObject record)
    {
        record["at"] = _time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
        if (_previous is { } previous) record["previous"] = previous.Hex;
        var line = Encoding.UTF8.GetBytes(CanonicalJson.Write(record));
        _previous = Digest.OfBytes(line);
        _file.Write(line);
        _file.WriteByte((byte)'\n');
    }
}
