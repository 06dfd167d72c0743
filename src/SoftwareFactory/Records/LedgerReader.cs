using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Records;

/// <summary>
/// Reads the append-only journal of a run, <c>ledger.jsonl</c>: one canonical JSON object (RFC 8785) a line, each line ended by a line feed.
/// Version 2, written now, has these records; each carries <c>at</c> (ISO 8601, UTC, seven decimals), <c>digest</c>, which is the SHA-256 of the
/// record's own canonical text without that member, and, all but the first, <c>previous</c>, the digest of the record before.
/// <list type="table">
/// <item><term><c>started</c></term><description>first: <c>format</c> (<c>softwarefactory.ledger</c>), <c>version</c>, <c>run</c>, <c>project</c>, <c>mode</c>, <c>inputs</c> (digests and short texts by name)</description></item>
/// <item><term><c>judged</c></term><description>a stage's verdict: <c>part</c> (none for the run as a whole), <c>stage</c>, <c>attempt</c>, <c>content</c> (digest of the bytes judged), <c>verdict</c> (<c>passed</c>, <c>failed</c>), <c>findings</c> (<c>ruleId</c>, <c>level</c>, <c>message</c>, <c>location</c>, and where they have them <c>clause</c>, <c>slot</c>, <c>waiver</c>, <c>waivedUntil</c>); <c>serial</c> from Conform on, <c>request</c> and <c>model</c> at Generate; <c>standing</c>, the run whose verdict on the same content stands, when this one did not judge</description></item>
/// <item><term><c>moved</c></term><description>a move of the transition table: <c>part</c>, <c>stage</c>, <c>from</c>, <c>trigger</c>, <c>to</c>, <c>findings</c> (rule ids)</description></item>
/// <item><term><c>releasing</c></term><description>the point of no return: <c>outputs</c> by path and <c>lock</c>, each with the digests <c>from</c> and <c>to</c> of its text</description></item>
/// <item><term><c>resumed</c></term><description>another process went on: <c>cut</c>, the bytes of a torn record that it removed</description></item>
/// <item><term><c>ended</c></term><description>last: <c>status</c>, and the <c>stage</c> that stopped it</description></item>
/// </list>
/// In version 1 there are only <c>started</c>, <c>moved</c> and <c>ended</c>; <c>previous</c> is the SHA-256 of the line before without its line end, there is no <c>digest</c>, and so nothing guards the last line.
/// <para>
/// A stage's records are on the disk before the next stage starts. A file may end in the middle of a line: a crash tore it, and the prefix holds.
/// Anything else that is not as written is damage, and named by its line. Thread-safe.
/// </para>
/// </summary>
public static class LedgerReader
{
    /// <summary>The version that is written.</summary>
    public const int Version = 2;

    internal const string Format = "softwarefactory.ledger";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonDocumentOptions Json = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="display">How findings show it.</param>
    public static LedgerReading Load(string file, string display) => Read(File.ReadAllBytes(file), display);

    /// <summary>Reads a ledger's bytes.</summary>
    /// <param name="bytes">All of them.</param>
    /// <param name="display">The file, as findings show it.</param>
    public static LedgerReading Read(ReadOnlySpan<byte> bytes, string display)
    {
        var records = new List<LedgerRecord>();
        var states = new Dictionary<string, PartState>(StringComparer.Ordinal);
        Digest? head = null;
        var start = 0;
        while (start < bytes.Length)
        {
            var length = bytes[start..].IndexOf((byte)'\n');
            var line = length < 0 ? bytes[start..] : bytes.Slice(start, length);
            if (length < 0 && IsTorn(line)) return Reading(Torn($"The last record is not whole: {line.Length} bytes of it are there."));

            try
            {
                var record = ReadLine(Strict.GetString(line), records, head, out var digest);
                if (length < 0) return Reading(Torn("The last record has no line end."));
                Follow(records, states, record);
                records.Add(record);
                head = digest;
            }
            catch (Exception error) when (error is FormatException or NotSupportedException or JsonException or ArgumentException or InvalidOperationException)
            {
                return Reading((error is NotSupportedException ? Rules.LedgerVersion : Rules.LedgerDamaged).At(At(), error is FormatException or NotSupportedException ? error.Message : "The line is not a JSON object of unique names in UTF-8."));
            }

            start += length + 1;
        }

        return Reading(records.Count > 0 ? null : Torn("The ledger is empty."));

        SourceLocation At() => new(display, records.Count + 1, 1);

        Finding Torn(string what) => Rules.LedgerTorn.At(At(), what) with { Level = FindingLevel.Warning };

        LedgerReading Reading(Finding? defect) => new() { Records = records, ValidLength = start, Head = head, Defect = defect };
    }

    private static LedgerRecord ReadLine(string line, List<LedgerRecord> before, Digest? head, out Digest digest)
    {
        var json = JsonNode.Parse(line, documentOptions: Json) as JsonObject ?? throw new FormatException("The line is not a JSON object.");
        if (CanonicalJson.Write(json) != line) throw new FormatException("The line is not in canonical form.");

        var members = new JsonMembers(json);
        var version = before.Count == 0 ? VersionOf(members) : ((StartedRecord)before[0]).Version;
        digest = version == 1 ? Digest.OfBytes(Encoding.UTF8.GetBytes(line)) : OwnDigest(json, members);
        if (members.DigestOrNull("previous") != head)
            throw new FormatException(head is null ? "The first line carries the hash of one before it." : "The line does not carry the hash of the one before it.");

        return LedgerLine.Read(members, before.Count + 1);
    }

    private static int VersionOf(JsonMembers header)
    {
        if (header.TextOrNull("format") != Format) throw new FormatException($"The file does not begin with a record of the format {Format}.");
        var version = header.Number("version");
        return version is 1 or Version ? version.Value : throw new NotSupportedException($"The ledger has version {version}, and this package reads 1 and {Version}.");
    }

    private static Digest OwnDigest(JsonObject json, JsonMembers members)
    {
        var said = members.Digest("digest");
        json.Remove("digest");
        return CanonicalJson.Digest(json) == said ? said : throw new FormatException("The line is not what its own hash says.");
    }

    /// <summary>A record can be whole and still not belong here: lines taken out or put in by somebody who made the hashes fit.</summary>
    private static void Follow(List<LedgerRecord> before, Dictionary<string, PartState> states, LedgerRecord record)
    {
        if (record is StartedRecord != (before.Count == 0)) throw new FormatException("The header stands first, and nowhere else.");
        if (before.Count > 0 && before[^1] is EndedRecord) throw new FormatException("The run had ended on the line before.");
        if (record is not MovedRecord moved) return;

        var state = states.GetValueOrDefault(moved.Part, PartState.Queued);
        if (moved.From != state) throw new FormatException($"{moved.Part} moves from {moved.From}, and stood at {state}.");
        states[moved.Part] = moved.To;
    }

    /// <summary>Whether a line without an end is the beginning of a record, and not a whole one with something after it.</summary>
    private static bool IsTorn(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
                if (reader.CurrentDepth == 0 && reader.TokenType == JsonTokenType.EndObject) return false;
            return line[0] == (byte)'{';
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
