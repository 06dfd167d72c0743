using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Generation.Replay;

/// <summary>
/// Answers requests from the lock and its blobs alone: opens no socket and loads no assembly of a model's client. An answer comes back
/// only when the request has the locked key and both blobs have their digests. Thread-safe.
/// </summary>
public static class LockReplay
{
    /// <summary>
    /// Answers with the accepted attempt. Its number and the turns of its conversation after the first question come from the record, so
    /// that a stricter gate, which words other findings, makes nothing stale.
    /// </summary>
    /// <param name="request">The first question as it would be asked now.</param>
    /// <param name="answers">The lock.</param>
    /// <param name="blobs">Its blobs.</param>
    /// <param name="spec">Where SF3001 and SF3002 point.</param>
    /// <param name="lockPath">The lock's file, as findings show it.</param>
    /// <param name="displayPath">Turns a blob's path into one that findings show.</param>
    public static ReplayReading Answer(AnswerRequest request, GenerationLock answers, BlobStore blobs, SourceLocation spec, string lockPath, Func<string, string> displayPath)
    {
        var lockFile = new SourceLocation(Path.IsPathRooted(lockPath) ? displayPath(lockPath) : lockPath);
        var entry = answers.Accepted(request.SpecId);
        if (entry is null) return Stop(Rules.LockMissing.At(spec, $"{lockFile.Path} has no answer for {request.SpecId}."));

        var (effective, key) = AsLocked(request, entry, blobs);
        var changed = key.ChangedParts(entry.Key);
        if ((key.Digest == entry.Key.Digest) != (changed.Count == 0))
            return Stop(Rules.LockTampered.At(lockFile, $"The entry of {request.SpecId} has a key whose parts are not its own."));
        if (changed.Count > 0)
            return Stop(Rules.LockStale.At(spec, $"Since the answer of {request.SpecId} was locked, its question changed: {string.Join(", ", changed.Select(part => Change(part, entry.Key, key)))}."));

        if (Verified(entry.Request, "request", out _) is { } badRequest) return Stop(badRequest);
        if (Verified(entry.Response, "response", out var bytes) is { } badResponse) return Stop(badResponse);
        if (RecordedResponse.Parse(bytes) is not { } response)
            return Stop(Rules.LockTampered.At(BlobAt(entry.Response), $"The locked response of {request.SpecId} is not a recorded response."));

        var reading = AnswerReader.Read(response, request.Slots, spec);
        return reading.Slots is { } slots ? new ReplayReading(new Answer(slots, response), effective, entry, null) : Stop(reading.Finding!);

        ReplayReading Stop(Finding finding) => new(null, request, entry, finding with { SpecId = request.SpecId });

        SourceLocation BlobAt(Digest digest) => new(displayPath(blobs.PathOf(digest)));

        Finding? Verified(Digest digest, string what, out byte[] content)
        {
            var read = blobs.Read(digest);
            content = read ?? [];
            if (read is null) return Rules.LockTampered.At(BlobAt(digest), $"The locked {what} of {request.SpecId} is missing.");
            return Digest.OfBytes(read) == digest ? null : Rules.LockTampered.At(BlobAt(digest), $"The locked {what} of {request.SpecId} has other bytes than were locked.");
        }
    }

    /// <summary>The question as an entry would have it now: with the attempt and the later turns of its record.</summary>
    /// <param name="request">The first question as it would be asked now.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="blobs">Its blobs.</param>
    public static (AnswerRequest Request, LockKey Key) AsLocked(AnswerRequest request, LockEntry entry, BlobStore blobs)
    {
        var effective = request with { Attempt = entry.Attempt };
        var key = LockKey.Of(effective);
        if (!key.ChangedParts(entry.Key).Contains("messages") || LaterTurns(entry, blobs) is not { Count: > 0 } turns) return (effective, key);

        effective = effective with { Messages = [.. request.Messages, .. turns] };
        return (effective, LockKey.Of(effective));
    }

    private static IReadOnlyList<PromptMessage> LaterTurns(LockEntry entry, BlobStore blobs) =>
        blobs.Read(entry.Request) is { } bytes && RequestDocument.Messages(bytes) is { Count: > 2 } messages ? [.. messages.Skip(2)] : [];

    private static string Change(string part, LockKey locked, LockKey now) => $"{part} ({Short(locked, part)} → {Short(now, part)})";

    private static string Short(LockKey key, string part) => key.Parts.TryGetValue(part, out var digest) ? digest.Hex[..8] : "none";
}
