using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Generation.Answers;

/// <summary>
/// A model's response as it is recorded. Its bytes are canonical JSON (RFC 8785) in UTF-8, with no white space and no newline at the end:
/// <c>{"finishReason":"stop","inputTokens":812,"modelId":"…","outputTokens":95,"text":"…"}</c>; what the server did not say is left out.
/// No clock, no response id, no host: two equal answers are one blob. Immutable.
/// </summary>
public sealed record RecordedResponse
{
    /// <summary>What the model wrote, exactly: no line end, no white space changed.</summary>
    public required string Text { get; init; }

    /// <summary><c>stop</c> when it ended normally; else <c>length</c>, <c>content_filter</c>, <c>tool_calls</c>, <c>refusal</c>, <c>unknown</c> or the provider's own word.</summary>
    public required string FinishReason { get; init; }

    /// <summary>True when the model ended the answer itself. No other answer is ever locked.</summary>
    public bool EndedNormally => FinishReason == "stop";

    /// <summary>The model that the server says answered; it can be more precise than the one asked.</summary>
    public string? ModelId { get; init; }

    /// <summary>Tokens of the question, where the server counted them.</summary>
    public int? InputTokens { get; init; }

    /// <summary>Tokens of the answer, where the server counted them.</summary>
    public int? OutputTokens { get; init; }

    /// <summary>The bytes to record.</summary>
    /// <exception cref="FormatException">A text holds a lone surrogate.</exception>
    public byte[] ToBytes()
    {
        var json = new JsonObject { ["finishReason"] = FinishReason, ["text"] = Text };
        if (ModelId is not null) json["modelId"] = ModelId;
        if (InputTokens is { } input) json["inputTokens"] = input;
        if (OutputTokens is { } output) json["outputTokens"] = output;
        return Encoding.UTF8.GetBytes(CanonicalJson.Write(json));
    }

    /// <summary>Reads what <see cref="ToBytes"/> writes; null when the bytes are anything else, if only by a space.</summary>
    public static RecordedResponse? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (JsonNode.Parse(bytes) is not JsonObject json) return null;
            if (json["text"] is not { } text || json["finishReason"] is not { } finishReason) return null;

            var response = new RecordedResponse
            {
                Text = text.GetValue<string>(),
                FinishReason = finishReason.GetValue<string>(),
                ModelId = json["modelId"]?.GetValue<string>(),
                InputTokens = json["inputTokens"]?.GetValue<int>(),
                OutputTokens = json["outputTokens"]?.GetValue<int>(),
            };
            return bytes.SequenceEqual(response.ToBytes()) ? response : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            // Not JSON; another kind of value; a lone surrogate; one name twice.
            return null;
        }
    }
}
