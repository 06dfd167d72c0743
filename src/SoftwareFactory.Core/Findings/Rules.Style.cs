namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF4421: The part breaks a convention of the house.</summary>
    public static readonly Rule ConventionBroken = new("SF4421", "The part breaks a convention of the house", "Write it as the house does.") { IsAdjustable = true };

    /// <summary>SF4422: The style of a model drifts.</summary>
    public static readonly Rule StyleDrift = new("SF4422", "The style of a model drifts", "Say the convention in the template's prompt, or make it the house's by changing the code by hand.") { IsAdjustable = true };
}
