namespace Cake.Frosting;

/// <summary>The set-up and clean-up of each task in one class.</summary>
public interface IFrostingTaskLifetime : IFrostingTaskSetup, IFrostingTaskTeardown;
