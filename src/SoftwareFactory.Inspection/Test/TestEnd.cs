namespace SoftwareFactory.Inspection.Test;

/// <summary>How one test ended.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Message">Why; null when there is nothing to say.</param>
/// <param name="Duration">As the test framework measured it.</param>
internal sealed record TestEnd(ExampleOutcome Outcome, string? Message, TimeSpan Duration);
