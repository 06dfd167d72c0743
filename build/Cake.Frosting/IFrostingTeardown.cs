using Cake.Core;

namespace Cake.Frosting;

/// <summary>The clean-up of a run.</summary>
public interface IFrostingTeardown
{
    /// <summary>Is called after the last task, also when setup or a task has failed.</summary>
    /// <param name="context">The context of the run.</param>
    /// <param name="info">What Cake knows at that moment.</param>
    void Teardown(ICakeContext context, ITeardownContext info);
}
