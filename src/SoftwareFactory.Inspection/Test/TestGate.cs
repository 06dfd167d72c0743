using SoftwareFactory.Core.Findings;
using SoftwareFactory.Inspection.Compile;

namespace SoftwareFactory.Inspection.Test;

/// <summary>Runs examples and holdouts in a process of their own: one for all parts, and another after each example that takes it down.</summary>
public static class TestGate
{
    /// <summary>Runs every example.</summary>
    /// <param name="compilation">What the compile gate emitted.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="cancellation">Kills the test process.</param>
    public static async Task<TestResult> RunAsync(InspectedCompilation compilation, TestHostOptions options, CancellationToken cancellation)
    {
        var pending = compilation.Tests.Select(test => test.FullName).ToHashSet(StringComparer.Ordinal);
        var ended = new Dictionary<string, (ExampleOutcome Outcome, string? Message, TimeSpan Duration)>(StringComparer.Ordinal);
        while (pending.Count > 0)
        {
            var run = new TestHostRun(options, compilation.AssemblyPath);
            await run.RunAsync(pending, cancellation).ConfigureAwait(false);
            foreach (var (test, result) in run.Ended) ended[test] = result;
            if (pending.RemoveWhere(run.Ended.ContainsKey) == 0) break;
        }

        var results = compilation.Tests.Select(test =>
        {
            var (outcome, message, duration) = ended.GetValueOrDefault(test.FullName, (ExampleOutcome.NotRun, null, TimeSpan.Zero));
            return (test, result: new ExampleResult(test.Part.Spec.Id, test.Example, outcome, message, duration));
        }).ToList();
        return new TestResult([.. results.Select(entry => FindingOf(entry.test, entry.result, options)).OfType<Finding>(), .. Untested(compilation)], results.ConvertAll(entry => entry.result));
    }

    private static Finding? FindingOf(ExampleTest test, ExampleResult result, TestHostOptions options)
    {
        var (rule, what) = result.Outcome switch
        {
            ExampleOutcome.Failed when result.Example.IsHoldout => (Rules.HoldoutFailed, $"A holdout of {result.Example.Clause} fails."),
            ExampleOutcome.Failed => (Rules.ExampleFailed, $"{result.Example.Name} of {result.Example.Clause} fails: {result.Message?.Trim().TrimEnd('.')}."),
            ExampleOutcome.TimedOut => (Rules.TestTimeout, $"{NameOf(result)} did not end within {options.Timeout.TotalSeconds:0.###} s."),
            ExampleOutcome.Crashed => (Rules.TestHostFailed, $"{NameOf(result)} ended the test process ({result.Message})."),
            ExampleOutcome.NotRun => (Rules.NothingTested, $"{NameOf(result)} did not run."),
            _ => (null, ""),
        };
        return rule is null ? null : rule.At(result.Example.Location, what) with { SpecId = test.Part.Spec.Id, Clause = result.Example.Clause };
    }

    private static string NameOf(ExampleResult result) => result.Example.IsHoldout ? $"A holdout of {result.Example.Clause}" : $"{result.Example.Name} of {result.Example.Clause}";

    private static IEnumerable<Finding> Untested(InspectedCompilation compilation) =>
        compilation.Files.Values.Select(file => file.Part).Distinct()
            .Where(part => part.Examples.Count == 0)
            .Select(part => Rules.NothingTested.At(part.Spec.Location, "The spec has no example.") with { SpecId = part.Spec.Id });
}
