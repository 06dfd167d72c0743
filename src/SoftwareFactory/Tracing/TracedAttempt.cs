namespace SoftwareFactory.Tracing;

/// <summary>An answer that a part was given. Immutable.</summary>
/// <param name="Attempt">1 and up.</param>
/// <param name="Provider">The provider's family; <c>sample</c> for a person.</param>
/// <param name="Model">The model's id.</param>
/// <param name="Key">The lock key.</param>
/// <param name="Response">SHA-256 in hex of the response.</param>
/// <param name="InputTokens">Tokens of the question, where the provider counted them.</param>
/// <param name="OutputTokens">Tokens of the answer, where the provider counted them.</param>
/// <param name="SentBackFor">What it was sent back for; empty for the accepted one.</param>
public sealed record TracedAttempt(int Attempt, string Provider, string Model, string Key, string Response, int? InputTokens, int? OutputTokens, IReadOnlyList<string> SentBackFor);
