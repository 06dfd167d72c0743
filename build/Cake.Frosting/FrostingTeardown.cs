using Cake.Core;

namespace Cake.Frosting;

/// <summary>Base class of the clean-up of a run that needs no context of its own.</summary>
public abstract class FrostingTeardown : FrostingTeardown<ICakeContext>;

/// <summary>Base class of the clean-up of a run with the build's own context.</summary>
/// <typeparam name="TContext">The type given to <c>UseContext</c>, or one that it derives from.</typeparam>
public abstract class FrostingTeardown<TContext> : IFrostingTeardown
    where TContext : ICakeContext
{
    /// <summary>Is called after the last task, also when setup or a task has failed.</summary>
    /// <param name="context">The context of the run.</param>
    /// <param name="info">What Cake knows at that moment.</param>
    public abstract void Teardown(TContext context, ITeardownContext info);

    void IFrostingTeardown.Teardown(ICakeContext context, ITeardownContext info) => Teardown((TContext)context, info);
}
