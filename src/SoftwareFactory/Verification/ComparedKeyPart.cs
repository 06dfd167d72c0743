namespace SoftwareFactory.Verification;

/// <summary>A part of a lock key, then and now.</summary>
/// <param name="Name">As in the lock: <c>messages</c>, <c>model</c>…</param>
/// <param name="Locked">SHA-256 in hex of what was locked; null when there was none.</param>
/// <param name="Now">SHA-256 in hex of today's; null when there is none.</param>
public sealed record ComparedKeyPart(string Name, string? Locked, string? Now);
