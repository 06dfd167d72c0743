using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Core.Configuration;

/// <summary>A finding that people accept for a while. A run that needs one ends <c>overridden</c>.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Part">The spec's id.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Until">The last day on which it holds, UTC. Afterwards it is an error (SF9005).</param>
/// <param name="Location">Where it stands.</param>
public sealed record Waiver(string Rule, string Part, string Reason, DateOnly Until, SourceLocation Location);
