using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using SoftwareFactory.Core.Configuration;

namespace SoftwareFactory.Generation.Providers;

/// <summary>Makes the client of a configured model. Opens no connection. Thread-safe.</summary>
public static class ChatClientFactory
{
    // A local model can think for minutes; the SDK's own limit is 100 seconds.
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromMinutes(5);

    /// <summary>The client, which the caller disposes, or null for a provider that is unknown or, like <c>sample</c>, never called.</summary>
    /// <param name="options">Only <c>openai</c> for now: with an endpoint, any server that speaks its chat completions.</param>
    /// <param name="apiKey">Null or empty for a server that asks for none, as local ones do.</param>
    public static IChatClient? Create(ModelOptions options, string? apiKey) =>
        options.Provider == "openai" ? OpenAI(options, apiKey) : null;

    private static IChatClient OpenAI(ModelOptions options, string? apiKey)
    {
        // No retries below us: each failure is a finding, and what is asked twice is decided, and counted, in one place.
        var client = new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(maxRetries: 0), NetworkTimeout = NetworkTimeout };
        if (options.Endpoint is { } endpoint) client.Endpoint = endpoint;
        return new ChatClient(options.Id, new ApiKeyCredential(string.IsNullOrEmpty(apiKey) ? "none" : apiKey), client).AsIChatClient();
    }
}
