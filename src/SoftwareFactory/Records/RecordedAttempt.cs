namespace SoftwareFactory.Records;

/// <summary>An answer that a part was given.</summary>
/// <param name="Attempt">1 and up.</param>
/// <param name="Key">The lock key: SHA-256 in hex of the request, and the name of its blob.</param>
/// <param name="Provider">The provider's family; <c>sample</c> for a person.</param>
/// <param name="Model">The exact model id.</param>
/// <param name="Response">SHA-256 in hex of the response, and the name of its blob.</param>
/// <param name="InputTokens">Tokens of the question, where the provider counted them.</param>
/// <param name="OutputTokens">Tokens of the answer, where the provider counted them.</param>
public sealed record RecordedAttempt(int Attempt, string Key, string Provider, string Model, string Response, int? InputTokens = null, int? OutputTokens = null);
