namespace SoftwareFactory.Records;

/// <summary>A declaration in an output.</summary>
/// <param name="Name">Its full name, as <see cref="Inspection.Members.SourceMember"/> spells it.</param>
/// <param name="Kind">What it is, as there.</param>
/// <param name="Tokens">SHA-256 in hex of its tokens: the same however it is formatted and wherever it stands.</param>
/// <param name="Slots">The slots whose text it holds.</param>
/// <param name="Clauses">The rules that it serves.</param>
public sealed record RecordedMember(string Name, string Kind, string Tokens, IReadOnlyList<string> Slots, IReadOnlyList<string> Clauses);
