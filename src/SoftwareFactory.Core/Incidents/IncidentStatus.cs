namespace SoftwareFactory.Core.Incidents;

/// <summary>How far the work on an incident has come.</summary>
public enum IncidentStatus
{
    /// <summary>Filed; somebody works on it.</summary>
    Open,

    /// <summary>It came back after its prevention. An error on Intake until it is closed with another one.</summary>
    Reopened,

    /// <summary>It has a root cause and a prevention that exists.</summary>
    Closed,
}
