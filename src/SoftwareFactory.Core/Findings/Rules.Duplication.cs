namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF4401: The project has what the part writes again.</summary>
    public static readonly Rule ProjectDuplicate = new("SF4401", "The project has what the part writes again", "Call it, name it under uses in the spec, or raise thresholds.duplication in factory.yaml.") { IsAdjustable = true };

    /// <summary>SF4402: Two parts are the same code.</summary>
    public static readonly Rule PartDuplicate = new("SF4402", "Two parts are the same code", "Let one part use the other (uses in the spec), or make one spec of the two.") { IsAdjustable = true };
}
