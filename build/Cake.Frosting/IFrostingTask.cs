using Cake.Core;

namespace Cake.Frosting;

/// <summary>A unit of work of a build. Made once a run by dependency injection; called on one thread at a time.</summary>
public interface IFrostingTask
{
    /// <summary>Does the work. An exception fails the build, unless the task is told to continue or handles it.</summary>
    /// <param name="context">The context of the run: an instance of the type given to <c>UseContext</c>.</param>
    /// <returns>The work under way.</returns>
    Task RunAsync(ICakeContext context);

    /// <summary>Says whether the task should run; asked right before it would. A skipped task fails nothing.</summary>
    /// <param name="context">The context of the run.</param>
    /// <returns><see langword="true"/> to run, <see langword="false"/> to skip.</returns>
    bool ShouldRun(ICakeContext context);

    /// <summary>Handles an exception of <see cref="RunAsync"/>: returning swallows it, throwing fails the build.</summary>
    /// <param name="exception">What the task threw.</param>
    /// <param name="context">The context of the run.</param>
    void OnError(Exception exception, ICakeContext context);

    /// <summary>Is called after the task in any case, failed or not.</summary>
    /// <param name="context">The context of the run.</param>
    void Finally(ICakeContext context);
}
