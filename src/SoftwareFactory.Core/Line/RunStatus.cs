namespace SoftwareFactory.Core.Line;

/// <summary>How a run ended.</summary>
public enum RunStatus
{
    /// <summary>Every part was released.</summary>
    Passed,

    /// <summary>Every part was released, at least one only thanks to a waiver.</summary>
    Overridden,

    /// <summary>A defect stopped the line; nothing was released.</summary>
    Stopped,

    /// <summary>Somebody cancelled it.</summary>
    Cancelled,
}
