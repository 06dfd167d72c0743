using SoftwareFactory.Core.Review;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Inspection.Reach;
using SoftwareFactory.Inspection.Test.Mutation;

namespace SoftwareFactory.Line;

/// <summary>What the run before said of a part, from Conform to Test. Immutable.</summary>
/// <param name="Part">The spec's id.</param>
/// <param name="Content">The digest of all of the part that those stages see: spec, holdouts, template, response and outputs.</param>
/// <param name="Run">The run that judged it.</param>
/// <param name="IsClean">Whether nothing was found: only then does it stand.</param>
/// <param name="Names">Its names, those that it mentions as far as other code declares them.</param>
/// <param name="Risk">What of its risk is of its content.</param>
/// <param name="Mutation">What its examples are worth; null where nobody asked.</param>
internal sealed record StandingVerdict(string Part, Digest Content, string Run, bool IsClean, PartNames Names, RiskScore Risk, MutationScore? Mutation);
