namespace SoftwareFactory.Core.Configuration;

/// <summary>Which model answers in <c>update</c> and <c>refresh</c>, and how. Secrets are never part of it.</summary>
/// <param name="Provider">The provider's family: <c>openai</c>, <c>anthropic</c>, <c>ollama</c>; <c>sample</c> is never called.</param>
/// <param name="Id">The exact model id.</param>
public sealed record ModelOptions(string Provider, string Id)
{
    /// <summary>Base URL of a compatible server; null for the provider's own. Not part of the lock key.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Sampling temperature as written, 0 to 2; null leaves it to the model.</summary>
    public string? Temperature { get; init; }

    /// <summary>Most tokens of an answer, 1 and up; null leaves it to the model.</summary>
    public int? MaxOutputTokens { get; init; }

    /// <summary>Reads <c>provider:id</c>, as FACTORY_MODEL gives it.</summary>
    public static ModelOptions? Parse(string? text) =>
        text?.Split(':', 2) is [{ Length: > 0 } provider, { Length: > 0 } id] ? new ModelOptions(provider, id) : null;
}
