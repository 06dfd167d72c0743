using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Test.Mutation;

/// <summary>What mutation gives.</summary>
/// <param name="Findings">SF4514 and SF4515, by part and place.</param>
/// <param name="Scores">By spec id.</param>
public sealed record MutationResult(IReadOnlyList<Finding> Findings, IReadOnlyDictionary<string, MutationScore> Scores);
