using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Authoring.Templates;

/// <summary>A part's prompt.</summary>
/// <param name="Text">LF; empty when there are findings.</param>
/// <param name="Findings">SF1203–SF1205.</param>
public sealed record PromptRendering(string Text, IReadOnlyList<Finding> Findings);
