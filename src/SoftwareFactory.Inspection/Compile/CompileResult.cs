using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Inspection.Compile;

/// <summary>What compiling gave.</summary>
/// <param name="Findings">SF4101 to SF4104.</param>
/// <param name="Compilation">The compilation for the next gates; null when it did not succeed.</param>
public sealed record CompileResult(IReadOnlyList<Finding> Findings, InspectedCompilation? Compilation);
