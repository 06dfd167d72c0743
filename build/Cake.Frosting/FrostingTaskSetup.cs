using Cake.Core;

namespace Cake.Frosting;

/// <summary>Base class of the set-up of each task that needs no context of its own.</summary>
public abstract class FrostingTaskSetup : FrostingTaskSetup<ICakeContext>;

/// <summary>Base class of the set-up of each task with the build's own context.</summary>
/// <typeparam name="TContext">The type given to <c>UseContext</c>, or one that it derives from.</typeparam>
public abstract class FrostingTaskSetup<TContext> : IFrostingTaskSetup
    where TContext : ICakeContext
{
    /// <summary>Is called before each task. If it throws, the task does not run, but its teardown does.</summary>
    /// <param name="context">The context of the run.</param>
    /// <param name="info">What Cake knows at that moment.</param>
    public abstract void Setup(TContext context, ITaskSetupContext info);

    void IFrostingTaskSetup.Setup(ICakeContext context, ITaskSetupContext info) => Setup((TContext)context, info);
}
