using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Anthropic.Core;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;
using OpenAI.Chat;
using SoftwareFactory.Core.Configuration;

namespace SoftwareFactory.Generation.Providers;

/// <summary>Makes the client of a configured model. Opens no connection. Thread-safe.</summary>
public static class ChatClientFactory
{
    // Anthropic wants a limit with every question; without one of ours its adapter cuts answers at 1,024 tokens.
    private const int AnthropicMaxTokens = 16_384;

    private static readonly Uri LocalOllama = new("http://localhost:11434");

    /// <summary>The client, which the caller disposes, or null for a provider that is unknown or, like <c>sample</c>, never called.</summary>
    /// <param name="options">
    /// <c>openai</c>: with an endpoint, any server that speaks its chat completions. <c>anthropic</c>: its messages. <c>ollama</c>: its chat, by default on this machine.
    /// </param>
    /// <param name="apiKey">Null or empty for a server that asks for none, as local ones do.</param>
    /// <param name="handler">Sends, asks again and gives up; the clients themselves do none of it. Not disposed by them.</param>
    public static IChatClient? Create(ModelOptions options, string? apiKey, HttpMessageHandler handler) => options.Provider switch
    {
        "openai" => OpenAI(options, Key(apiKey), Client(handler)),
        "anthropic" => Anthropic(options, Key(apiKey), Client(handler)),
        "ollama" => Ollama(options, Client(handler)),
        _ => null,
    };

    private static string Key(string? apiKey) => string.IsNullOrEmpty(apiKey) ? "none" : apiKey;

    private static IChatClient OpenAI(ModelOptions options, string apiKey, HttpClient http)
    {
        // No retries here: what is asked again is decided, and counted, in one place.
        var client = new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(maxRetries: 0), Transport = new HttpClientPipelineTransport(http), NetworkTimeout = Timeout.InfiniteTimeSpan };
        if (options.Endpoint is { } endpoint) client.Endpoint = endpoint;
        return new ChatClient(options.Id, new ApiKeyCredential(apiKey), client).AsIChatClient();
    }

    private static IChatClient Anthropic(ModelOptions options, string apiKey, HttpClient http)
    {
        var client = new ClientOptions { ApiKey = apiKey, HttpClient = http, MaxRetries = 0, Timeout = TimeSpan.FromHours(1) };
        if (options.Endpoint is { } endpoint) client.BaseUrl = endpoint.ToString().TrimEnd('/');
        return new AnthropicClient(client).AsIChatClient(options.Id, AnthropicMaxTokens);
    }

    private static OllamaApiClient Ollama(ModelOptions options, HttpClient http)
    {
        http.BaseAddress = options.Endpoint ?? LocalOllama;
        return new OllamaApiClient(http, options.Id);
    }

    private static HttpClient Client(HttpMessageHandler handler) => new(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
}
