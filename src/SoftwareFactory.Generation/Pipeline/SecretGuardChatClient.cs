using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Generation.Secrets;

namespace SoftwareFactory.Generation.Pipeline;

/// <summary>
/// Lets no secret out (SF3109) and none in (SF3110). It stops rather than cuts out: a prompt without it would be another question, and an answer
/// without it another program. As thread-safe as the client inside.
/// </summary>
/// <param name="inner">Asked.</param>
/// <param name="scanner">Finds them.</param>
public sealed class SecretGuardChatClient(IChatClient inner, SecretScanner scanner) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> all = [.. messages];
        if (all.Select(message => Find(Rules.SecretInPrompt, "prompt", message.Text)).FirstOrDefault(found => found is not null) is { } kept) return kept;

        var response = await base.GetResponseAsync(all, options, cancellationToken).ConfigureAwait(false);
        return response.Messages.SelectMany(message => message.Contents)
            .Select(content => content is ErrorContent error ? error.Message : (content as TextContent)?.Text ?? "")
            .SelectMany(text => new[] { Values(text), text })
            .Select(text => Find(Rules.SecretInAnswer, "answer", text))
            .FirstOrDefault(found => found is not null) ?? response;
    }

    // An answer is JSON, in which a quote has a backslash before it.
    private static string Values(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object ? string.Join('\n', json.RootElement.EnumerateObject().Select(member => member.Value.ToString())) : "";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "";
        }
    }

    private ChatResponse? Find(Rule rule, string where, string text) => scanner.FindFirst(text) is { } secret
        ? Refusal.Of(rule, string.Create(CultureInfo.InvariantCulture, $"Line {secret.Line} of the {where} holds {secret.What}."))
        : null;
}
