using Microsoft.Extensions.AI;

namespace SoftwareFactory.Generation.Pipeline;

/// <summary>Lets so many questions through at once. Thread-safe.</summary>
/// <param name="inner">Asked.</param>
/// <param name="gate">Shared by all clients of a run; not disposed here.</param>
public sealed class ConcurrencyChatClient(IChatClient inner, SemaphoreSlim gate) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }
}
