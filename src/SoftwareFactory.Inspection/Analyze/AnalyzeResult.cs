using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Analyze;

/// <summary>What the Analyze gate gives.</summary>
/// <param name="Findings">SF4201–SF4204 and those of the pack, ordered by place and text.</param>
/// <param name="Lowered">Rules of the pack that the project's own options lower for its parts, and to what; for the manifest.</param>
public sealed record AnalyzeResult(IReadOnlyList<Finding> Findings, IReadOnlyDictionary<string, FindingLevel> Lowered);
