using Cake.Core;

namespace Cake.Frosting;

/// <summary>Base class of the set-up and clean-up of a run that need no context of their own.</summary>
public abstract class FrostingLifetime : FrostingLifetime<ICakeContext>;

/// <summary>Base class of the set-up and clean-up of a run with the build's own context.</summary>
/// <typeparam name="TContext">The type given to <c>UseContext</c>, or one that it derives from.</typeparam>
public abstract class FrostingLifetime<TContext> : IFrostingLifetime
    where TContext : ICakeContext
{
    /// <summary>Is called before the first task. If it throws, no task runs, but teardown does.</summary>
    /// <param name="context">The context of the run.</param>
    /// <param name="info">What Cake knows at that moment.</param>
    public abstract void Setup(TContext context, ISetupContext info);

    /// <summary>Is called after the last task, also when setup or a task has failed.</summary>
    /// <param name="context">The context of the run.</param>
    /// <param name="info">What Cake knows at that moment.</param>
    public abstract void Teardown(TContext context, ITeardownContext info);

    void IFrostingSetup.Setup(ICakeContext context, ISetupContext info) => Setup((TContext)context, info);

    void IFrostingTeardown.Teardown(ICakeContext context, ITeardownContext info) => Teardown((TContext)context, info);
}
