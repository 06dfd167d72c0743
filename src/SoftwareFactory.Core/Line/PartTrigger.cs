namespace SoftwareFactory.Core.Line;

/// <summary>What can happen to a part. The first eight say that a stage passed, in the order of <see cref="Stage"/>.</summary>
public enum PartTrigger
{
    /// <summary>Intake passed.</summary>
    Specify,

    /// <summary>Generate passed.</summary>
    Generate,

    /// <summary>Conform passed.</summary>
    Conform,

    /// <summary>Compile passed.</summary>
    Compile,

    /// <summary>Analyze passed.</summary>
    Analyze,

    /// <summary>Test passed.</summary>
    Test,

    /// <summary>Review passed.</summary>
    Review,

    /// <summary>Release passed.</summary>
    Release,

    /// <summary>An answer was unusable, or a gate between Conform and Test failed, and another answer may be asked for.</summary>
    Reject,

    /// <summary>A gate failed for good.</summary>
    Stop,
}
