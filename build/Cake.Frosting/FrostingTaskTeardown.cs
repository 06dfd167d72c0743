using Cake.Core;

namespace Cake.Frosting;

/// <summary>Base class of the clean-up of each task that needs no context of its own.</summary>
public abstract class FrostingTaskTeardown : FrostingTaskTeardown<ICakeContext>;

/// <summary>Base class of the clean-up of each task with the build's own context.</summary>
/// <typeparam name="TContext">The type given to <c>UseContext</c>, or one that it derives from.</typeparam>
public abstract class FrostingTaskTeardown<TContext> : IFrostingTaskTeardown
    where TContext : ICakeContext
{
    /// <summary>Is called after each task, also when its setup or the task has failed.</summary>
    /// <param name="context">The context of the run.</param>
    /// <param name="info">What Cake knows at that moment.</param>
    public abstract void Teardown(TContext context, ITaskTeardownContext info);

    void IFrostingTaskTeardown.Teardown(ICakeContext context, ITaskTeardownContext info) => Teardown((TContext)context, info);
}
