using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Inspection.Test;

/// <summary>What came of one example.</summary>
/// <param name="SpecId">Whose example it is.</param>
/// <param name="Example">The example.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Message">NUnit's words, or null.</param>
/// <param name="Duration">How long it took by the test process's own clock.</param>
public sealed record ExampleResult(string SpecId, Example Example, ExampleOutcome Outcome, string? Message, TimeSpan Duration);
