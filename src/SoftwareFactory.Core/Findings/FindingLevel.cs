namespace SoftwareFactory.Core.Findings;

/// <summary>SARIF's levels. Only <see cref="Error"/> stops a part.</summary>
public enum FindingLevel
{
    /// <summary>Not reported.</summary>
    None,

    /// <summary>For information.</summary>
    Note,

    /// <summary>Reported; the line goes on.</summary>
    Warning,

    /// <summary>Stops the part.</summary>
    Error,
}
