namespace SoftwareFactory.Generation.Secrets;

/// <summary>Where a text holds a secret, and of which kind. Never the secret.</summary>
/// <param name="What">The kind, with its article: <c>a GitHub token</c>.</param>
/// <param name="Line">1-based.</param>
public sealed record Secret(string What, int Line);
