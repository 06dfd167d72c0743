namespace SoftwareFactory.Inspection.Test;

/// <summary>What became of an example.</summary>
public enum ExampleOutcome
{
    /// <summary>It holds.</summary>
    Passed,

    /// <summary>It does not hold: an assertion failed or something was thrown.</summary>
    Failed,

    /// <summary>It did not end in time.</summary>
    TimedOut,

    /// <summary>The test process ended while it ran, or for what it had set off.</summary>
    Crashed,

    /// <summary>It left something to the tests after it.</summary>
    LeftBehind,

    /// <summary>It used more than a test may.</summary>
    OverLimit,

    /// <summary>It skipped itself, or came to no verdict.</summary>
    Skipped,

    /// <summary>Nothing came as far as it.</summary>
    NotRun,
}
