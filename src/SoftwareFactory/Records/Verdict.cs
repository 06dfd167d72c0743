namespace SoftwareFactory.Records;

/// <summary>What a stage said of a part.</summary>
public enum Verdict
{
    /// <summary>Nothing that stops it stood against it.</summary>
    Passed,

    /// <summary>Something did: the part was sent back or stopped, as its move says.</summary>
    Failed,
}
