namespace SoftwareFactory.Core.Incidents;

/// <summary>How surely a prevention prevents, the surest first.</summary>
public enum PreventionLevel
{
    /// <summary>It cannot be written any more: impossible by construction.</summary>
    Impossible,

    /// <summary>It is caught by a gate of the line.</summary>
    Gate,

    /// <summary>It is caught by a test.</summary>
    Test,

    /// <summary>Somebody is told.</summary>
    Alert,
}
