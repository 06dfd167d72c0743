using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Inspection.Test;

/// <summary>What became of one example.</summary>
/// <param name="SpecId">The spec.</param>
/// <param name="Example">The example or holdout.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Message">Why, in one line, when it did not pass; of a holdout only the clause.</param>
/// <param name="Duration">How long it ran; zero when it did not come to an end.</param>
public sealed record ExampleResult(string SpecId, Example Example, ExampleOutcome Outcome, string? Message, TimeSpan Duration);
