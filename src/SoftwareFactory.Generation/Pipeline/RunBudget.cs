using System.Globalization;
using SoftwareFactory.Core.Configuration;

namespace SoftwareFactory.Generation.Pipeline;

/// <summary>What one run has asked for and may still ask for. Questions that are under way count with their estimates. Thread-safe.</summary>
/// <param name="options">The limits.</param>
public sealed class RunBudget(BudgetOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Calls, long Tokens)> _parts = new(StringComparer.Ordinal);
    private (int Calls, long Tokens) _run;
    private long _largest;

    /// <summary>Takes a question's estimate from the budget: the caller's, or what the run's dearest question took so far if that is more.</summary>
    /// <param name="part">The spec's id.</param>
    /// <param name="tokens">What it will take at least, at a guess.</param>
    /// <returns>What was taken; or nothing, and the limit that it would break, as a sentence.</returns>
    public (long Taken, string? Problem) Take(string part, long tokens)
    {
        lock (_gate)
        {
            tokens = Math.Max(tokens, _largest);
            var own = _parts.GetValueOrDefault(part);
            var problem = Over("budget.callsPerPart", own.Calls + 1, options.CallsPerPart) ?? Over("budget.callsPerRun", _run.Calls + 1, options.CallsPerRun)
                ?? Over("budget.tokensPerPart", own.Tokens + tokens, options.TokensPerPart) ?? Over("budget.tokensPerRun", _run.Tokens + tokens, options.TokensPerRun);
            if (problem is not null) return (0, problem);

            _parts[part] = (own.Calls + 1, own.Tokens + tokens);
            _run = (_run.Calls + 1, _run.Tokens + tokens);
            return (tokens, null);
        }
    }

    /// <summary>Puts what a question took in the place of its estimate.</summary>
    public void Settle(string part, long taken, long tokens)
    {
        lock (_gate)
        {
            _largest = Math.Max(_largest, tokens);
            var own = _parts[part];
            _parts[part] = own with { Tokens = own.Tokens + tokens - taken };
            _run = _run with { Tokens = _run.Tokens + tokens - taken };
        }
    }

    private static string? Over(string limit, long wanted, int? most) => most is { } allowed && wanted > allowed
        ? string.Create(CultureInfo.InvariantCulture, $"The next question would come to {wanted}, and {limit} allows {allowed}.")
        : null;
}
