using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Generation.Text;

namespace SoftwareFactory.Generation.Requests;

/// <summary>
/// A request as it is recorded: canonical JSON (RFC 8785) of its named parts in full, so that a person can read what was asked. Its
/// SHA-256 is the lock key and its name in the <see cref="Locking.BlobStore"/>.
/// <list type="table">
/// <item><term><c>attempt</c></term><description>number, 1 and up</description></item>
/// <item><term><c>context</c></term><description>SHA-256 in hex of what the spec uses, as the prompt shows it; absent when it uses nothing</description></item>
/// <item><term><c>messages</c></term><description>array of <c>{role,text}</c>, in order</description></item>
/// <item><term><c>model</c></term><description>the exact model id</description></item>
/// <item><term><c>options</c></term><description>object; <c>maxOutputTokens</c> (number) and <c>temperature</c> (string, as written) where given</description></item>
/// <item><term><c>provider</c></term><description>the provider's family</description></item>
/// <item><term><c>schema</c></term><description><see cref="ResponseSchema"/></description></item>
/// <item><term><c>slots</c></term><description>array of <c>{kind,name}</c>, in order; kinds in lower case</description></item>
/// <item><term><c>tools</c></term><description>array; empty, as the factory offers none</description></item>
/// </list>
/// All texts are LF, well-formed and in Unicode's form C, whatever the checkout or the machine. Thread-safe.
/// </summary>
public static class RequestDocument
{
    /// <summary>The UTF-8 bytes to record.</summary>
    public static byte[] Of(AnswerRequest request) => Of(Parts(request));

    /// <summary>The messages of a recorded request, in order; null when the bytes are not such a record.</summary>
    public static IReadOnlyList<PromptMessage>? Messages(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) is JsonObject request && request["messages"] is JsonArray messages
                ? [.. messages.Select(message => new PromptMessage(Text(message, "role"), Text(message, "text")))]
                : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            // Not JSON; no such text; an item that is no object; one name twice.
            return null;
        }
    }

    internal static byte[] Of(SortedDictionary<string, string> parts) =>
        Encoding.UTF8.GetBytes($"{{{string.Join(',', parts.Select(part => $"\"{part.Key}\":{part.Value}"))}}}");

    /// <summary>The canonical JSON of each part, by name.</summary>
    internal static SortedDictionary<string, string> Parts(AnswerRequest request)
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["attempt"] = CanonicalJson.Write(request.Attempt),
            ["messages"] = CanonicalJson.Write(new JsonArray([.. request.Messages.Select(MessageOf)])),
            ["model"] = CanonicalJson.Write(RequestText.Of(request.Model)),
            ["options"] = CanonicalJson.Write(Options(request)),
            ["provider"] = CanonicalJson.Write(RequestText.Of(request.Provider)),
            ["schema"] = CanonicalJson.Write(ResponseSchema.Of(request.Slots)),
            ["slots"] = CanonicalJson.Write(new JsonArray([.. request.Slots.Select(slot => (JsonNode)new JsonObject
            {
                ["kind"] = slot.Kind.ToString().ToLowerInvariant(),
                ["name"] = slot.Name,
            })])),
            ["tools"] = "[]",
        };
        if (request.Context.Length > 0) parts["context"] = CanonicalJson.Write(Digest.OfText(RequestText.Of(request.Context)).Hex);
        return parts;
    }

    private static string Text(JsonNode? message, string name) =>
        message?[name]?.GetValue<string>() ?? throw new FormatException($"A message has no {name}.");

    private static JsonNode MessageOf(PromptMessage message) => new JsonObject
    {
        ["role"] = message.Role,
        ["text"] = RequestText.Of(message.Text),
    };

    private static JsonObject Options(AnswerRequest request)
    {
        var options = new JsonObject();
        if (request.MaxOutputTokens is { } tokens) options["maxOutputTokens"] = tokens;
        if (request.Temperature is { } temperature) options["temperature"] = RequestText.Of(temperature);
        return options;
    }
}
