using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Test;

/// <summary>What the Test gate gives.</summary>
/// <param name="Findings">SF4501–SF4507 and SF4509, by part, in the order of its examples.</param>
/// <param name="Examples">Every example, by part, in order.</param>
/// <param name="Processes">How many test processes ran: one a core at most, and one more for each that a test harmed.</param>
public sealed record TestResult(IReadOnlyList<Finding> Findings, IReadOnlyList<ExampleResult> Examples, int Processes);
