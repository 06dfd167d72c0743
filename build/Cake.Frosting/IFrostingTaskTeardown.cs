using Cake.Core;

namespace Cake.Frosting;

/// <summary>The clean-up of each task.</summary>
public interface IFrostingTaskTeardown
{
    /// <summary>Is called after each task, also when its setup or the task has failed.</summary>
    /// <param name="context">The context of the run.</param>
    /// <param name="info">What Cake knows at that moment.</param>
    void Teardown(ICakeContext context, ITaskTeardownContext info);
}
