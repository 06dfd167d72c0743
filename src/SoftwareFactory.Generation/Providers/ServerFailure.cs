using System.ClientModel;
using System.Net.Sockets;
using System.Text.Json;
using Anthropic.Exceptions;
using OllamaSharp.Models.Exceptions;
using Polly.Timeout;

namespace SoftwareFactory.Generation.Providers;

/// <summary>Why a server did not answer, as one sentence for people: no stack trace, no type names.</summary>
internal static class ServerFailure
{
    private const int MostCharacters = 300;

    /// <summary>The cause; null for an exception that no server can cause, which is a bug of ours and not to be hidden.</summary>
    internal static string? Describe(Exception exception) => exception switch
    {
        ClientResultException { Status: > 0 } failure => Sentence($"the server answered HTTP {failure.Status}", BodyOf(failure)),
        AnthropicApiException failure => Sentence($"the server answered HTTP {(int)failure.StatusCode}", Detail(failure.ResponseBody)),
        OllamaException => Sentence("the server answered with an error", exception.Message),
        TimeoutRejectedException => "the server did not answer in time.",
        ClientResultException or HttpRequestException or IOException or SocketException or AggregateException => Sentence("the connection failed", exception.GetBaseException().Message),
        OperationCanceledException => "the server did not answer in time.",

        // What the clients throw on a body that is no chat completion: no JSON, another kind of value, an empty list of choices.
        JsonException => "the server's answer is not JSON.",
        InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException or NotSupportedException => Sentence("the server's answer is not a chat completion", exception.Message),
        _ => null,
    };

    /// <summary>The <c>error.message</c> of the body, as OpenAI and those after it give it, or the body itself.</summary>
    private static string BodyOf(ClientResultException failure) => Detail(failure.GetRawResponse()?.Content.ToString() ?? "");

    private static string Detail(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var error = json.RootElement.GetProperty("error");
            return error.ValueKind == JsonValueKind.String ? error.GetString()! : error.GetProperty("message").GetString() ?? body;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return body;
        }
    }

    private static string Sentence(string what, string detail)
    {
        var line = string.Join(' ', string.Concat(detail.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > MostCharacters) line = $"{line[..(char.IsHighSurrogate(line[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)]}…";
        return line.Length == 0 ? $"{what}." : $"{what}: {line.TrimEnd('.')}.";
    }
}
