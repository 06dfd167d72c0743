using Cake.Core;

namespace Cake.Frosting;

/// <summary>Base class of a task that needs no context of its own.</summary>
public abstract class FrostingTask : FrostingTask<ICakeContext>;

/// <summary>Base class of a task with the build's own context. Every member may be overridden, none must.</summary>
/// <typeparam name="T">The type given to <c>UseContext</c>, or one that it derives from.</typeparam>
public abstract class FrostingTask<T> : IFrostingTask
    where T : ICakeContext
{
    /// <summary>Does the work; does nothing unless overridden.</summary>
    /// <param name="context">The context of the run.</param>
    public virtual void Run(T context)
    {
    }

    /// <summary>Says whether the task should run; <see langword="true"/> unless overridden.</summary>
    /// <param name="context">The context of the run.</param>
    /// <returns><see langword="true"/> to run, <see langword="false"/> to skip.</returns>
    public virtual bool ShouldRun(T context) => true;

    /// <summary>Handles an exception of the task. Only an override is ever called: without one the build fails.</summary>
    /// <param name="exception">What the task threw.</param>
    /// <param name="context">The context of the run.</param>
    public virtual void OnError(Exception exception, T context)
    {
    }

    /// <summary>Is called after the task in any case; does nothing unless overridden.</summary>
    /// <param name="context">The context of the run.</param>
    public virtual void Finally(T context)
    {
    }

    Task IFrostingTask.RunAsync(ICakeContext context)
    {
        Run((T)context);
        return Task.CompletedTask;
    }

    bool IFrostingTask.ShouldRun(ICakeContext context) => ShouldRun((T)context);

    void IFrostingTask.OnError(Exception exception, ICakeContext context) => OnError(exception, (T)context);

    void IFrostingTask.Finally(ICakeContext context) => Finally((T)context);
}
