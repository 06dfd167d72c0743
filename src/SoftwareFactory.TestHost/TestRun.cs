using System.Runtime.Loader;
using NUnit;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace SoftwareFactory.TestHost;

/// <summary>Runs the plan through NUnit's own runner, one test after the other.</summary>
internal static class TestRun
{
    /// <returns>Why the assembly has no tests that could run; null when it was run.</returns>
    internal static string? Run(Plan plan, EventStream events)
    {
        var references = plan.References
            .GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(paths => paths.Key, paths => paths.First(), StringComparer.OrdinalIgnoreCase);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            references.TryGetValue(name.Name ?? "", out var path) ? context.LoadFromAssemblyPath(path) : null;

        // Synchronous events, because a start must be told before the test can end the process.
        var settings = new Dictionary<string, object>
        {
            [FrameworkPackageSettings.NumberOfTestWorkers] = 0,
            [FrameworkPackageSettings.SynchronousEvents] = true,
        };
        var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
        var loaded = runner.Load(AssemblyLoadContext.Default.LoadFromAssemblyPath(plan.Assembly), settings);
        if (loaded.RunState == RunState.NotRunnable) return loaded.Properties.Get(PropertyNames.SkipReason)?.ToString() ?? "NUnit does not say why.";

        runner.Run(new TestEvents(events), new PlannedTests(plan.Tests));
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Thread.Sleep(plan.Linger);
        events.Done();
        return null;
    }
}
