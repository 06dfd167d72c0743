using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Specs;

namespace SoftwareFactory.Authoring.Specs.Lint;

/// <summary>Examples and holdouts against each other: the same call must give the same result, and is shown once. Reports SF1113–SF1115; names rows and titles, and quotes none.</summary>
internal static class ExampleLint
{
    internal static IEnumerable<Finding> Find(IReadOnlyList<Example> examples)
    {
        var first = new Dictionary<string, Example>(StringComparer.Ordinal);
        foreach (var example in examples)
        {
            var key = ExampleText.Call(example);
            if (!first.TryGetValue(key, out var earlier)) first.Add(key, example);
            else if (Compare(earlier, example) is { } finding) yield return finding with { Clause = example.Clause, Related = [new(earlier.Location, $"{Name(earlier)} stands here.")] };
        }
    }

    private static Finding? Compare(Example earlier, Example example)
    {
        if (ExampleText.Result(earlier) != ExampleText.Result(example))
            return Rules.ContradictingExamples.At(example.Location, $"{Name(example)} expects another result of the same call than {earlier.Name}.");
        if (example.IsHoldout && !earlier.IsHoldout)
            return Rules.HoldoutIsExample.At(example.Location, $"{Name(example)} is {earlier.Name}, which the prompt shows.");

        // One call may show two rules; for one rule it shows nothing new.
        return example.Clause == earlier.Clause
            ? Rules.RepeatedExample.At(example.Location, $"{Name(example)} repeats {earlier.Name}.")
            : null;
    }

    private static string Name(Example example) => $"The example '{example.Name}'";
}
