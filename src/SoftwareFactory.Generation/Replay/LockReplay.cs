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
    /// <summary>Answers a request.</summary>
    /// <param name="request">What is asked now.</param>
    /// <param name="answers">The lock.</param>
    /// <param name="blobs">Its blobs.</param>
    /// <param name="spec">Where SF3001 and SF3002 point.</param>
    /// <param name="lockPath">The lock's file, as findings show it.</param>
    /// <param name="displayPath">Turns a blob's path into one that findings show.</param>
    public static ReplayReading Answer(AnswerRequest request, GenerationLock answers, BlobStore blobs, SourceLocation spec, string lockPath, Func<string, string> displayPath)
    {
        var lockFile = new SourceLocation(Path.IsPathRooted(lockPath) ? displayPath(lockPath) : lockPath);
        var entry = answers.For(request.SpecId).FirstOrDefault(entry => entry.Attempt == request.Attempt);
        if (entry is null) return Stop(Rules.LockMissing.At(spec, Missing(request, lockFile.Path)));

        var key = LockKey.Of(request);
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
        return reading.Slots is { } slots ? new ReplayReading(new Answer(slots, response), entry, null) : Stop(reading.Finding!);

        ReplayReading Stop(Finding finding) => new(null, entry, finding with { SpecId = request.SpecId });

        SourceLocation BlobAt(Digest digest) => new(displayPath(blobs.PathOf(digest)));

        Finding? Verified(Digest digest, string what, out byte[] content)
        {
            var read = blobs.Read(digest);
            content = read ?? [];
            if (read is null) return Rules.LockTampered.At(BlobAt(digest), $"The locked {what} of {request.SpecId} is missing.");
            return Digest.OfBytes(read) == digest ? null : Rules.LockTampered.At(BlobAt(digest), $"The locked {what} of {request.SpecId} has other bytes than were locked.");
        }
    }

    /// <summary>
    /// The turns of a reworked entry's conversation after its first question, as recorded: what a request for <see cref="LockEntry.Attempt"/>
    /// puts behind the two messages of today. Replay takes them from the record, so that a stricter gate, which words other findings,
    /// makes nothing stale. Empty for a first attempt, and where the blob cannot be read, which <see cref="Answer"/> then reports.
    /// </summary>
    public static IReadOnlyList<PromptMessage> LaterTurns(LockEntry entry, BlobStore blobs) =>
        entry.Attempt > 1 && blobs.Read(entry.Request) is { } bytes && RequestDocument.Messages(bytes) is { Count: > 2 } messages ? [.. messages.Skip(2)] : [];

    private static string Missing(AnswerRequest request, string lockPath) =>
        request.Attempt == 1
            ? $"{lockPath} has no answer for {request.SpecId}."
            : $"{lockPath} has no answer for attempt {request.Attempt} of {request.SpecId}.";

    private static string Change(string part, LockKey locked, LockKey now) => $"{part} ({Short(locked, part)} → {Short(now, part)})";

    private static string Short(LockKey key, string part) => key.Parts.TryGetValue(part, out var digest) ? digest.Hex[..8] : "none";
}
