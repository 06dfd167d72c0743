namespace Cake.Frosting;

/// <summary>The set-up and clean-up of a run in one class.</summary>
public interface IFrostingLifetime : IFrostingSetup, IFrostingTeardown;
