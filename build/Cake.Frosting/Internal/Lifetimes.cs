using Cake.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Internal;

/// <summary>Tells Cake's engine what to call before and after a run and each of its tasks.</summary>
internal static class Lifetimes
{
    /// <summary>Registers every set-up and clean-up that the services hold; a lifetime stands before the single ones.</summary>
    /// <param name="engine">The engine. It takes one action for each moment, so that ours are joined.</param>
    /// <param name="services">The services of the build.</param>
    /// <param name="context">The context that every set-up and clean-up gets.</param>
    public static void Register(ICakeEngine engine, IServiceProvider services, ICakeContext context)
    {
        IFrostingSetup[] setups = [.. Last<IFrostingLifetime>(services), .. services.GetServices<IFrostingSetup>()];
        if (setups.Length > 0)
            engine.RegisterSetupAction(info => Array.ForEach(setups, setup => setup.Setup(context, info)));

        IFrostingTeardown[] teardowns = [.. Last<IFrostingLifetime>(services), .. services.GetServices<IFrostingTeardown>()];
        if (teardowns.Length > 0)
            engine.RegisterTeardownAction(info => Array.ForEach(teardowns, teardown => teardown.Teardown(context, info)));

        IFrostingTaskSetup[] taskSetups = [.. Last<IFrostingTaskLifetime>(services), .. services.GetServices<IFrostingTaskSetup>()];
        if (taskSetups.Length > 0)
            engine.RegisterTaskSetupAction(info => Array.ForEach(taskSetups, setup => setup.Setup(context, info)));

        IFrostingTaskTeardown[] taskTeardowns = [.. Last<IFrostingTaskLifetime>(services), .. services.GetServices<IFrostingTaskTeardown>()];
        if (taskTeardowns.Length > 0)
            engine.RegisterTaskTeardownAction(info => Array.ForEach(taskTeardowns, teardown => teardown.Teardown(context, info)));
    }

    private static IEnumerable<T> Last<T>(IServiceProvider services) =>
        services.GetServices<T>().TakeLast(1);
}
