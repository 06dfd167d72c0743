using Microsoft.Extensions.AI;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Generation.Pipeline;

/// <summary>Asks only while the budget lasts (SF3108): for one part. As thread-safe as the client inside.</summary>
/// <param name="inner">Asked.</param>
/// <param name="budget">The run's.</param>
/// <param name="part">The spec's id.</param>
public sealed class BudgetChatClient(IChatClient inner, RunBudget budget, string part) : DelegatingChatClient(inner)
{
    private const int CharactersPerToken = 4;

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> all = [.. messages];
        var estimate = (all.Sum(message => (long)message.Text.Length) / CharactersPerToken) + (options?.MaxOutputTokens ?? 0);
        var (taken, problem) = budget.Take(part, estimate);
        if (problem is not null) return Refusal.Of(Rules.BudgetExceeded, problem);

        var spent = taken;
        try
        {
            var response = await base.GetResponseAsync(all, options, cancellationToken).ConfigureAwait(false);
            if (response.Usage is { InputTokenCount: { } input, OutputTokenCount: { } output }) spent = input + output;
            return response;
        }
        finally
        {
            budget.Settle(part, taken, spent);
        }
    }
}
