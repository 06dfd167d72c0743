namespace SoftwareFactory.Tracing;

/// <summary>A rule of the spec that a part was made from. Immutable.</summary>
/// <param name="Id"><c>R1</c>, <c>R2</c>…</param>
/// <param name="Text">Its sentence then.</param>
/// <param name="Path">The spec's file now, or then if it is gone; relative to the repository root.</param>
/// <param name="Line">Its line now if the spec still has it, or then.</param>
/// <param name="Asked">True when the query leads to it.</param>
public sealed record TracedClause(string Id, string Text, string Path, int Line, bool Asked);
