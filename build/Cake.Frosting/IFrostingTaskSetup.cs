using Cake.Core;

namespace Cake.Frosting;

/// <summary>The set-up of each task.</summary>
public interface IFrostingTaskSetup
{
    /// <summary>Is called before each task. If it throws, the task does not run, but its teardown does.</summary>
    /// <param name="context">The context of the run.</param>
    /// <param name="info">What Cake knows at that moment.</param>
    void Setup(ICakeContext context, ITaskSetupContext info);
}
