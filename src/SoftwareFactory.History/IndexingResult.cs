using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.History;

/// <summary>What indexing did. Immutable.</summary>
/// <param name="Added">Runs that are new or changed.</param>
/// <param name="Known">Run folders that were known already.</param>
/// <param name="Packages">Packages that are new or changed.</param>
/// <param name="Findings">SF5045 for what cannot be read; the rest is indexed.</param>
public sealed record IndexingResult(int Added, int Known, int Packages, IReadOnlyList<Finding> Findings);
