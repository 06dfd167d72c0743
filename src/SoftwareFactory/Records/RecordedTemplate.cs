namespace SoftwareFactory.Records;

/// <summary>A template as a part went through it.</summary>
/// <param name="Reference"><c>name@version</c>.</param>
/// <param name="Digest">SHA-256 in hex, as the lock has it.</param>
public sealed record RecordedTemplate(string Reference, string Digest);
