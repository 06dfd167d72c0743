namespace SoftwareFactory.Tracing;

/// <summary>A NuGet package with parts of the factory inside. Immutable.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Path">The file, absolute.</param>
/// <param name="Digest">SHA-256 in hex of the file.</param>
public sealed record ShippedPackage(string Id, string Version, string Path, string Digest);
