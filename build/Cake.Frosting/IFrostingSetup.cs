using Cake.Core;

namespace Cake.Frosting;

/// <summary>The set-up of a run.</summary>
public interface IFrostingSetup
{
    /// <summary>Is called before the first task. If it throws, no task runs, but teardown does.</summary>
    /// <param name="context">The context of the run.</param>
    /// <param name="info">What Cake knows at that moment.</param>
    void Setup(ICakeContext context, ISetupContext info);
}
