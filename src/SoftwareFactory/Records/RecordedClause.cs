namespace SoftwareFactory.Records;

/// <summary>A rule of a spec.</summary>
/// <param name="Id"><c>R1</c>, <c>R2</c>…</param>
/// <param name="Text">One testable sentence.</param>
/// <param name="Line">Where it stood, 1-based.</param>
/// <param name="Throws">The exceptions that its examples expect, as written; holdouts are left out.</param>
public sealed record RecordedClause(string Id, string Text, int Line, IReadOnlyList<string> Throws);
