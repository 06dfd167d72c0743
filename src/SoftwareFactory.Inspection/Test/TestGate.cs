using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Compile;
using SoftwareFactory.Inspection.Project;

namespace SoftwareFactory.Inspection.Test;

/// <summary>
/// Runs the tests made of all parts' examples and holdouts in processes of their own, and in other ones after a test that took its process down.
/// Reports a failure (SF4501; SF4502 for a holdout, of which it tells the clause only), a test that does not end (SF4503), ends its process (SF4504),
/// leaves something behind (SF4506), exceeds a limit (SF4507) or skips itself (SF4509), and a part of which nothing ran (SF4505). Thread-safe.
/// </summary>
/// <param name="project">Says what paths in messages are relative to.</param>
public sealed class TestGate(ProjectCompilation project)
{
    /// <summary>Runs the tests.</summary>
    /// <param name="compilation">What the Compile gate gave.</param>
    /// <param name="options">How to run.</param>
    /// <param name="cancellation">Cancels, and ends the test processes.</param>
    public async Task<TestResult> RunAsync(InspectedCompilation compilation, TestHostOptions options, CancellationToken cancellation)
    {
        var session = new TestSession(options, compilation.AssemblyPath, compilation.Tests);
        var ends = await session.RunAsync(cancellation).ConfigureAwait(false);
        var results = compilation.Tests.Select(test => Result(test, ends.GetValueOrDefault(test))).ToArray();
        var byPart = results.ToLookup(result => result.SpecId, StringComparer.Ordinal);
        return new TestResult([.. compilation.Parts.SelectMany(part => Findings(part, [.. byPart[part.Spec.Id]]))], results, session.Processes);
    }

    private ExampleResult Result(PlannedTest test, TestEnd? end)
    {
        var outcome = end?.Outcome ?? ExampleOutcome.NotRun;
        var message = end?.Message is { } text ? string.Join(' ', project.WithoutRoot(text).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)) : null;
        return new ExampleResult(
            test.Part.Spec.Id,
            test.Example,
            outcome,
            outcome == ExampleOutcome.Passed ? null : test.Example.IsHoldout ? $"clause {test.Example.Clause}" : message,
            end?.Duration ?? TimeSpan.Zero);
    }

    private static IEnumerable<Finding> Findings(PartContent part, IReadOnlyList<ExampleResult> results)
    {
        foreach (var result in results)
        {
            if (Finding(result) is { } finding)
                yield return finding with { SpecId = part.Spec.Id, Clause = result.Example.Clause };
        }

        if (results.All(result => result.Outcome is ExampleOutcome.NotRun or ExampleOutcome.Skipped))
            yield return Rules.NothingTested.At(part.Spec.Location, "Not one test ran.") with { SpecId = part.Spec.Id };
    }

    private static Finding? Finding(ExampleResult result)
    {
        var example = result.Example;
        var what = example.IsHoldout ? $"A holdout of {example.Clause}" : example is OwnTest ? $"The test {example.Name} of {example.Clause}" : $"The example of {example.Clause}";
        var why = example.IsHoldout || result.Message is null ? "." : $": {result.Message.TrimEnd('.')}.";
        return result.Outcome switch
        {
            ExampleOutcome.Failed => (example.IsHoldout ? Rules.HoldoutFailed : Rules.ExampleFailed).At(example.Location, $"{what} fails{why}"),
            ExampleOutcome.TimedOut => Rules.TestTimeout.At(example.Location, $"{what} does not end{why}"),
            ExampleOutcome.Crashed => Rules.TestHostFailed.At(example.Location, $"{what} ended the test process{why}"),
            ExampleOutcome.LeftBehind => Rules.TestLeftBehind.At(example.Location, $"{what} leaves something behind{why}"),
            ExampleOutcome.OverLimit => Rules.TestLimit.At(example.Location, $"{what} exceeds a limit{why}"),
            ExampleOutcome.Skipped => Rules.TestSkipped.At(example.Location, $"{what} came to no verdict{why}"),
            _ => null,
        };
    }
}
