namespace SoftwareFactory.Inspection.Members;

/// <summary>A declaration of a part's output, and where it comes from. Immutable.</summary>
/// <param name="Member">The declaration.</param>
/// <param name="Slots">The slots whose text stands in it or around it, in order; empty for what the template alone wrote.</param>
/// <param name="Clauses">The rules that an example or a test asks of it, directly or through a declaration that uses it; sorted as in the spec.</param>
public sealed record PartMember(SourceMember Member, IReadOnlyList<string> Slots, IReadOnlyList<string> Clauses);
