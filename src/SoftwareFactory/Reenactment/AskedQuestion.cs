using SoftwareFactory.Core.Configuration;

namespace SoftwareFactory.Reenactment;

/// <summary>A question that a run asked, a line of its <c>answers.jsonl</c>. Immutable.</summary>
/// <param name="Key">The lock's key, SHA-256 in hex.</param>
/// <param name="Spec">The spec's id.</param>
/// <param name="Attempt">1 and up.</param>
/// <param name="Model">Who was asked, as <c>provider:id</c>.</param>
/// <param name="Response">The kept response, SHA-256 in hex; null when there was none.</param>
/// <param name="InputTokens">Tokens of the question; null where the provider did not count.</param>
/// <param name="OutputTokens">Tokens of the answer; null where the provider did not count.</param>
/// <param name="Rule">Why there was no response, by the finding's rule.</param>
/// <param name="Message">That finding's message.</param>
internal sealed record AskedQuestion(string Key, string Spec, int Attempt, string Model, string? Response, int? InputTokens, int? OutputTokens, string? Rule, string? Message)
{
    /// <summary>Tokens of question and answer; 0 when nobody answered.</summary>
    internal int? Tokens => Response is null ? 0 : InputTokens + OutputTokens;

    /// <summary>What it cost; null when the tokens or the model's price are unknown.</summary>
    internal decimal? Cost(PriceTable prices)
    {
        if (Response is null) return 0;
        return prices.Models.TryGetValue(Model[(Model.IndexOf(':', StringComparison.Ordinal) + 1)..], out var price) && (InputTokens, OutputTokens) is ({ } input, { } output) ? price.Of(input, output) : null;
    }
}
