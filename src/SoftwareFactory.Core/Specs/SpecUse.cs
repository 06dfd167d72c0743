using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Core.Specs;

/// <summary>One entry of a spec's <c>uses:</c>.</summary>
/// <param name="Name">A type of the project or its references, or the id of another spec.</param>
/// <param name="Location">Where it stands.</param>
public sealed record SpecUse(string Name, SourceLocation Location);
