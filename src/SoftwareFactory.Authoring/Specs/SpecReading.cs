using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs;

/// <summary>What <see cref="SpecReader"/> could read of a spec.</summary>
/// <param name="Spec">
/// The spec as far as it could be read; null only when its front matter could not be read at all. Keys that are missing are
/// empty texts, except the id, which is then the file's name without <c>.spec.md</c>.
/// </param>
/// <param name="Findings">Everything that is wrong with it, ordered by place.</param>
public sealed record SpecReading(Spec? Spec, IReadOnlyList<Finding> Findings);
