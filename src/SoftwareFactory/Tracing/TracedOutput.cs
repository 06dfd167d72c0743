namespace SoftwareFactory.Tracing;

/// <summary>An output, as released and as it stands in the tree. Immutable.</summary>
/// <param name="Path">Where it was released, relative to the repository root.</param>
/// <param name="Digest">SHA-256 in hex of its text without the header line.</param>
/// <param name="State">How it stands now.</param>
/// <param name="Now">The files that hold its declarations now.</param>
/// <param name="Edited">The declarations that were edited by hand or are gone.</param>
public sealed record TracedOutput(string Path, string Digest, OutputState State, IReadOnlyList<string> Now, IReadOnlyList<string> Edited);
