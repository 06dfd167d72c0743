using System.Text;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Generation.Locking;

/// <summary>
/// What a locked answer was given to: the SHA-256 of the request's canonical JSON, and that of each of its named parts, so that a miss
/// can say what changed. The parts are those of <see cref="RequestDocument"/>: attempt, context, messages, model, options, provider, schema,
/// slots, tools. Line ends, Unicode normalization, machine, path, user, clock, locale and gate policy change no key. Immutable.
/// </summary>
/// <param name="Digest">Of the whole request; also the name of its blob.</param>
/// <param name="Parts">Of each part, by name.</param>
public sealed record LockKey(Digest Digest, IReadOnlyDictionary<string, Digest> Parts)
{
    /// <summary>The key of a request.</summary>
    public static LockKey Of(AnswerRequest request)
    {
        var parts = RequestDocument.Parts(request);
        return new LockKey(
            Digest.OfBytes(RequestDocument.Of(parts)),
            parts.ToDictionary(part => part.Key, part => Digest.OfBytes(Encoding.UTF8.GetBytes(part.Value)), StringComparer.Ordinal));
    }

    /// <summary>The names of the parts in which the two differ, sorted.</summary>
    public IReadOnlyList<string> ChangedParts(LockKey other) =>
    [
        .. Parts.Keys.Union(other.Parts.Keys, StringComparer.Ordinal)
            .Where(name => !Parts.TryGetValue(name, out var mine) || !other.Parts.TryGetValue(name, out var theirs) || mine != theirs)
            .Order(StringComparer.Ordinal),
    ];
}
