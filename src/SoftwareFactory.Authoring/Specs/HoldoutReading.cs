using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs;

/// <summary>What <see cref="HoldoutReader"/> could read of a holdout file.</summary>
/// <param name="Examples">The holdouts, in the order written.</param>
/// <param name="Findings">Everything that is wrong with the file, ordered by place. Messages never quote a holdout.</param>
public sealed record HoldoutReading(IReadOnlyList<Example> Examples, IReadOnlyList<Finding> Findings);
