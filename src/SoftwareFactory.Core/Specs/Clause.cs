using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Core.Specs;

/// <summary>One rule of a spec.</summary>
/// <param name="Id"><c>R1</c>, <c>R2</c>…; unique in its spec.</param>
/// <param name="Text">One testable sentence.</param>
/// <param name="Location">Where it stands.</param>
public sealed record Clause(string Id, string Text, SourceLocation Location);
