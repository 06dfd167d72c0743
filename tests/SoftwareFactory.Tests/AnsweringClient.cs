using Microsoft.Extensions.AI;

namespace SoftwareFactory.Tests;

/// <summary>A host program's own client: gives one answer to every question.</summary>
internal sealed class AnsweringClient(string answer) : IChatClient
{
    private readonly List<string> _questions = [];

    internal int Asked => _questions.Count;

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        lock (_questions) _questions.Add(string.Concat(messages.Select(message => message.Text)));
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answer)) { FinishReason = ChatFinishReason.Stop });
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
