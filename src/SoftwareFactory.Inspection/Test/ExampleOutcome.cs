namespace SoftwareFactory.Inspection.Test;

/// <summary>How an example ended.</summary>
public enum ExampleOutcome
{
    /// <summary>Never started.</summary>
    NotRun,

    /// <summary>It holds.</summary>
    Passed,

    /// <summary>It does not hold.</summary>
    Failed,

    /// <summary>It ran into its time limit.</summary>
    TimedOut,

    /// <summary>It ended the test process.</summary>
    Crashed,
}
