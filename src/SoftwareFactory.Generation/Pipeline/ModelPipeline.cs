using Microsoft.Extensions.AI;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Generation.Providers;
using SoftwareFactory.Generation.Secrets;

namespace SoftwareFactory.Generation.Pipeline;

/// <summary>
/// What stands between the line and models, for one run: from the outside in, the guard against secrets, the budget, telemetry
/// (OpenTelemetry's conventions for generative AI, source <c>SoftwareFactory</c>), the limit of questions at once, and the provider's client, which asks again
/// and gives up by itself. Thread-safe.
/// </summary>
public sealed class ModelPipeline : IDisposable
{
    private readonly RunBudget _budget;
    private readonly SecretScanner _scanner;
    private readonly SemaphoreSlim _gate;
    private readonly RetryHandler _handler;
    private readonly Dictionary<ModelOptions, IChatClient?> _clients = [];
    private readonly Lock _making = new();
    private readonly IChatClient? _given;

    /// <summary>Prepares it; opens no connection.</summary>
    /// <param name="configuration">Budget, limits and what is no secret.</param>
    /// <param name="time">Measures delays and time limits.</param>
    /// <param name="client">Answers all questions in place of the configured models, when a host program brings its own; not disposed here.</param>
    public ModelPipeline(FactoryConfiguration configuration, TimeProvider time, IChatClient? client = null)
    {
        _budget = new RunBudget(configuration.Budget);
        _scanner = new SecretScanner(configuration.RedactionAllow);
        _gate = new SemaphoreSlim(configuration.Concurrency);
        _handler = new RetryHandler(new SocketsHttpHandler(), time);
        _given = client;
    }

    /// <summary>The client to ask for one part; null for a provider that is never called. The caller does not dispose it.</summary>
    /// <param name="model">Who answers.</param>
    /// <param name="apiKey">Null or empty for a server that asks for none.</param>
    /// <param name="part">The spec's id, for the budget.</param>
    public IChatClient? For(ModelOptions model, string? apiKey, string part) =>
        Inner(model, apiKey) is { } inner ? new SecretGuardChatClient(new BudgetChatClient(inner, _budget, part), _scanner) : null;

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        foreach (var client in _clients.Values) client?.Dispose();
        _handler.Dispose();
        _gate.Dispose();
    }

    private IChatClient? Inner(ModelOptions model, string? apiKey)
    {
        lock (_making)
        {
            if (_clients.TryGetValue(model, out var known)) return known;
            return _clients[model] = (_given ?? ChatClientFactory.Create(model, apiKey, _handler)) is { } client
                ? new ConcurrencyChatClient(client, _gate).AsBuilder().UseOpenTelemetry(sourceName: "SoftwareFactory").Build()
                : null;
        }
    }
}
