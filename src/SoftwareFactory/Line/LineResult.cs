using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Line;

/// <summary>What came of running the line to a stage.</summary>
/// <param name="Findings">What the stages run by this call found, at their effective levels.</param>
/// <param name="Status">How the run ended, or null while it goes on, and when it could not be ended and waits to be resumed.</param>
public sealed record LineResult(IReadOnlyList<Finding> Findings, RunStatus? Status)
{
    /// <summary>True when the line may go on, or has passed.</summary>
    public bool Succeeded => (Status is null or RunStatus.Passed or RunStatus.Overridden) && !Findings.Any(finding => finding.Stops);
}
