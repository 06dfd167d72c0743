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

    /// <summary>The test process ended while it ran.</summary>
    Crashed,

    /// <summary>It skipped itself, or nothing came as far as it.</summary>
    NotRun,
}
