namespace SoftwareFactory.Records;

/// <summary>Something that a run read or wrote.</summary>
/// <param name="Name">A path relative to the repository root, or <c>template:name@version</c>.</param>
/// <param name="Digest">SHA-256 in hex.</param>
public sealed record NamedDigest(string Name, string Digest);
