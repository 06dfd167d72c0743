namespace SoftwareFactory.Records;

/// <summary>A file that a part was released as.</summary>
/// <param name="Path">Relative to the output root, with <c>/</c>.</param>
/// <param name="Digest">SHA-256 in hex of its text without the header line.</param>
/// <param name="Members">What it declares, in the order of its text; none for documentation.</param>
public sealed record RecordedOutput(string Path, string Digest, IReadOnlyList<RecordedMember> Members);
