using Cake.Core;

namespace Cake.Frosting;

/// <summary>Base class of the set-up of a run that needs no context of its own.</summary>
public abstract class FrostingSetup : FrostingSetup<ICakeContext>;

/// <summary>Base class of the set-up of a run with the build's own context.</summary>
/// <typeparam name="TContext">The type given to <c>UseContext</c>, or one that it derives from.</typeparam>
public abstract class FrostingSetup<TContext> : IFrostingSetup
    where TContext : ICakeContext
{
    /// <summary>Is called before the first task. If it throws, no task runs, but teardown does.</summary>
    /// <param name="context">The context of the run.</param>
    /// <param name="info">What Cake knows at that moment.</param>
    public abstract void Setup(TContext context, ISetupContext info);

    void IFrostingSetup.Setup(ICakeContext context, ISetupContext info) => Setup((TContext)context, info);
}
