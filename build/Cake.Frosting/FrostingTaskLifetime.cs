using Cake.Core;

namespace Cake.Frosting;

/// <summary>Base class of the set-up and clean-up of each task that need no context of their own.</summary>
public abstract class FrostingTaskLifetime : FrostingTaskLifetime<ICakeContext>;

/// <summary>Base class of the set-up and clean-up of each task with the build's own context.</summary>
/// <typeparam name="TContext">The type given to <c>UseContext</c>, or one that it derives from.</typeparam>
public abstract class FrostingTaskLifetime<TContext> : IFrostingTaskLifetime
    where TContext : ICakeContext
{
    /// <summary>Is called before each task. If it throws, the task does not run, but its teardown does.</summary>
    /// <param name="context">The context of the run.</param>
    /// <param name="info">What Cake knows at that moment.</param>
    public abstract void Setup(TContext context, ITaskSetupContext info);

    /// <summary>Is called after each task, also when its setup or the task has failed.</summary>
    /// <param name="context">The context of the run.</param>
    /// <param name="info">What Cake knows at that moment.</param>
    public abstract void Teardown(TContext context, ITaskTeardownContext info);

    void IFrostingTaskSetup.Setup(ICakeContext context, ITaskSetupContext info) => Setup((TContext)context, info);

    void IFrostingTaskTeardown.Teardown(ICakeContext context, ITaskTeardownContext info) => Teardown((TContext)context, info);
}
