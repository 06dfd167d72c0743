namespace SoftwareFactory.Tracing;

/// <summary>The question that the accepted answer was given to. Immutable.</summary>
/// <param name="Key">The lock key: SHA-256 in hex of the question.</param>
/// <param name="Path">Its blob, relative to the repository root.</param>
/// <param name="State"><c>recorded</c>, <c>missing</c>, or <c>damaged</c> when its bytes are not what the key says.</param>
/// <param name="Messages">How many messages it has.</param>
/// <param name="Characters">How long they are.</param>
public sealed record TracedPrompt(string Key, string Path, string State, int Messages, int Characters);
