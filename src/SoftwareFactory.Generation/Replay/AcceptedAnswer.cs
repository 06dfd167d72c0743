using System.Text.Json;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Answers;
using SoftwareFactory.Generation.Locking;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Generation.Replay;

/// <summary>
/// The answer that was accepted before its question changed: it goes into the new question, so that a small change stays small, and
/// the new answer is measured against it. Immutable, thread-safe.
/// </summary>
public sealed class AcceptedAnswer
{
    private const double Rewritten = 0.5;
    private const double SmallChange = 0.1;

    private readonly string _question;
    private readonly string _code;

    private AcceptedAnswer(string question, string text, string code)
    {
        _question = question;
        Text = text;
        _code = code;
    }

    /// <summary>The response's text.</summary>
    public string Text { get; }

    /// <summary>Reads it from the blobs; null when one is missing, damaged or no object of texts.</summary>
    public static AcceptedAnswer? Of(LockEntry entry, BlobStore blobs)
    {
        if (blobs.Read(entry.Request) is not { } request || Digest.OfBytes(request) != entry.Request || RequestDocument.Messages(request) is not { Count: > 1 } messages) return null;
        if (blobs.Read(entry.Response) is not { } response || Digest.OfBytes(response) != entry.Response || RecordedResponse.Parse(response) is not { } given) return null;
        return Code(given.Text) is { } code ? new AcceptedAnswer(messages[1].Text, given.Text, code) : null;
    }

    /// <summary>SF3107 when more than half of the part's lines changed although less than a tenth of the prompt's did; else null.</summary>
    /// <param name="request">The new question.</param>
    /// <param name="answer">The new answer.</param>
    /// <param name="spec">Where the finding points.</param>
    public Finding? Judge(AnswerRequest request, Answer answer, SourceLocation spec)
    {
        var asked = Changed(_question, request.Messages[1].Text);
        var made = Changed(_code, string.Join('\n', answer.Slots.Values));
        return made > Rewritten && asked < SmallChange
            ? Rules.SmallChangeRewrote.At(spec, FormattableString.Invariant($"{asked:P0} of the question's lines changed, and {made:P0} of the answer's."))
            : null;
    }

    /// <summary>The share of lines that two texts do not have in common, 0 to 1 (Sørensen–Dice over lines as a bag; blank lines and indentation aside).</summary>
    internal static double Changed(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        if (old.Count + now.Count == 0) return 0;

        var left = old.CountBy(line => line, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var common = 0;
        foreach (var line in now)
        {
            if (left.GetValueOrDefault(line) == 0) continue;
            left[line]--;
            common++;
        }

        return 1 - (2.0 * common / (old.Count + now.Count));
    }

    // Whatever slots it was given for: today's may be others.
    private static string? Code(string answer)
    {
        try
        {
            return JsonNode.Parse(answer) is JsonObject slots ? string.Join('\n', slots.Select(slot => slot.Value?.GetValue<string>())) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // Not JSON; another kind of value; one name twice.
            return null;
        }
    }

    private static List<string> Lines(string text) =>
        [.. LineEndings.Normalize(text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
