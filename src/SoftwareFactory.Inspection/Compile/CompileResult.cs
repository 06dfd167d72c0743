using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>What the Compile gate gives.</summary>
/// <param name="Findings">SF4101–SF4110, ordered by place.</param>
/// <param name="Compilation">What the next gates inspect; null when anything does not compile. Present when only findings stand that <c>factory.yaml</c> may lower.</param>
public sealed record CompileResult(IReadOnlyList<Finding> Findings, InspectedCompilation? Compilation);
