using System.Text.Json;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Templates;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Generation.Answers;

/// <summary>
/// Reads a response as the object that <see cref="Requests.ResponseSchema"/> asks for, strictly: it ended normally (SF3105), it is JSON and
/// nothing but JSON (SF3103), and it has each slot once, as a string, and no other member (SF3104, which names them all). Nothing is
/// repaired: a model that cannot keep the form is a defect to see, not to hide. Thread-safe.
/// </summary>
public static class AnswerReader
{
    private const int NamesShown = 5;

    /// <summary>Reads a response.</summary>
    /// <param name="response">The response.</param>
    /// <param name="slots">The slots that were asked for.</param>
    /// <param name="location">Where a finding points.</param>
    public static AnswerReading Read(RecordedResponse response, IReadOnlyList<Slot> slots, SourceLocation location)
    {
        if (NotEnded(response, location) is { } notEnded) return new AnswerReading(null, notEnded);
        if (string.IsNullOrWhiteSpace(response.Text)) return NotJson("The answer is empty.");

        try
        {
            using var json = JsonDocument.Parse(response.Text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? ReadSlots(json.RootElement, slots, location)
                : new AnswerReading(null, Rules.AnswerSchema.At(location, "The answer is JSON, but not an object."));
        }
        catch (JsonException e)
        {
            var place = $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}";
            var start = response.Text.TrimStart();
            return NotJson(
                start.StartsWith("```", StringComparison.Ordinal) ? "The answer is wrapped in a Markdown fence."
                : start[0] != '{' ? "The answer has words before its JSON."
                : $"The answer is not JSON at its {place}.");
        }

        AnswerReading NotJson(string what) => new(null, Rules.AnswerNotJson.At(location, what));
    }

    private static Finding? NotEnded(RecordedResponse response, SourceLocation location) => response.FinishReason switch
    {
        "stop" => null,
        "length" => Rules.AnswerNotEnded.At(location, "The answer was cut off at the most tokens that it may have."),
        "refusal" => Rules.AnswerNotEnded.At(location, "The model refused to answer.", "Reword the spec, or choose another model."),
        "content_filter" => Rules.AnswerNotEnded.At(location, "The provider's content filter stopped the answer.", "Reword the spec, or choose another model."),
        "tool_calls" or "function_call" => Rules.AnswerNotEnded.At(location, "The model called a tool, and none was offered.", "Run again, or choose another model."),
        _ => Rules.AnswerNotEnded.At(location, $"The answer ended for the reason {Quoted(response.FinishReason)}, not 'stop'.", "Run again, or choose another model."),
    };

    private static AnswerReading ReadSlots(JsonElement answer, IReadOnlyList<Slot> slots, SourceLocation location)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        List<string> twice = [], unknown = [], notText = [], malformed = [];
        foreach (var member in answer.EnumerateObject())
        {
            if (NameOf(member) is not { } name || slots.All(slot => slot.Name != name)) unknown.Add(NameOf(member) ?? "?");
            else if (!seen.Add(name)) twice.Add(name);
            else if (member.Value.ValueKind != JsonValueKind.String) notText.Add(name);
            else if (TextOf(member.Value) is { } text) texts.Add(name, LineEndings.Normalize(text));
            else malformed.Add(name);
        }

        var missing = slots.Select(slot => slot.Name).Where(name => !seen.Contains(name)).ToList();
        var defects = string.Join(' ', new[]
        {
            Sentence("It lacks", missing), Sentence("It has twice", twice), Sentence("It has the unknown", unknown),
            Sentence("It gives no string for", notText), Sentence("It has a lone surrogate in", malformed),
        }.OfType<string>());
        if (defects.Length == 0) return new AnswerReading(texts, null);

        string[] named = [.. missing, .. twice, .. notText, .. malformed];
        var finding = Rules.AnswerSchema.At(location, $"The answer does not fit the slots. {defects}");
        return new AnswerReading(null, named.Length == 1 && unknown.Count == 0 ? finding with { Slot = named[0] } : finding);
    }

    private static string? Sentence(string verb, List<string> names)
    {
        if (names.Count == 0) return null;

        var more = names.Count > NamesShown ? $" and {names.Count - NamesShown} more" : "";
        return $"{verb} {string.Join(", ", names.Take(NamesShown).Select(Quoted))}{more}.";
    }

    // A model wrote it: it may be long, and it may try to draw on the terminal.
    private static string Quoted(string name) =>
        $"'{string.Concat(name.Take(40).Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or ' ' ? c : '?'))}{(name.Length > 40 ? "…" : "")}'";

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // GetString throws where an escape names half a character.
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
