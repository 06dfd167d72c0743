namespace SoftwareFactory.Records;

/// <summary>A spec as a part was made from it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Path">Its file then, relative to the repository root.</param>
/// <param name="Digest">SHA-256 in hex of its text.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Clauses">Its rules, in the order written.</param>
/// <param name="Signature">SHA-256 in hex of its template's name and parameters; null in records from before examples were kept.</param>
/// <param name="Examples">Its examples, then its holdouts; null in records from before they were kept.</param>
public sealed record RecordedSpec(string Id, string Path, string Digest, string Title, string Owner, IReadOnlyList<RecordedClause> Clauses, string? Signature = null, IReadOnlyList<RecordedExample>? Examples = null);
