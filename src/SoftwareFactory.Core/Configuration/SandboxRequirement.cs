namespace SoftwareFactory.Core.Configuration;

/// <summary>What examples must run in.</summary>
public enum SandboxRequirement
{
    /// <summary>The best that the machine has. The manifest says which.</summary>
    Auto,

    /// <summary>A sandbox that keeps them from files, network and other processes; without one the line stops (SF4508).</summary>
    Required,

    /// <summary>A process of their own with limits, wherever the line runs.</summary>
    Off,
}
