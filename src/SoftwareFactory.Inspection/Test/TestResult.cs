using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Test;

/// <summary>What testing gave.</summary>
/// <param name="Findings">SF4501 to SF4505.</param>
/// <param name="Examples">Every example's result, in the order of the parts.</param>
public sealed record TestResult(IReadOnlyList<Finding> Findings, IReadOnlyList<ExampleResult> Examples);
