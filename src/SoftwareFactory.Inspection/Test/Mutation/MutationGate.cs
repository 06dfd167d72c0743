using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Compile;

namespace SoftwareFactory.Inspection.Test.Mutation;

/// <summary>
/// Changes answers in their slots, one small thing at a time, and runs each part's examples and holdouts with every change. What nobody notices although the template asks for it is
/// SF4514, at the clause that lacks an example; what cannot be judged SF4515. It judges specs, not answers. The same answer has the same mutants and the same verdicts everywhere:
/// endless ones are ended by a count of steps, and a clock only where that fails. Thread-safe.
/// </summary>
/// <param name="folder">Where the mutated assembly is written.</param>
public sealed class MutationGate(string folder)
{
    /// <summary>Judges.</summary>
    /// <param name="compilation">What the Compile gate gave.</param>
    /// <param name="threshold">What a part must reach, 1 to 100 percent; null for one that is left alone.</param>
    /// <param name="options">How tests run.</param>
    /// <param name="cancellation">Cancels, and ends the test processes.</param>
    public async Task<MutationResult> RunAsync(InspectedCompilation compilation, Func<PartContent, int?> threshold, TestHostOptions options, CancellationToken cancellation)
    {
        var thresholds = compilation.Parts.Select(part => (Part: part, Asked: threshold(part))).Where(pair => pair.Asked is not null).ToDictionary(pair => pair.Part.Spec.Id, pair => (pair.Part, Asked: pair.Asked!.Value), StringComparer.Ordinal);
        var tested = compilation.Tests.Where(test => test.Example is not OwnTest).Select(test => test.Part.Spec.Id).ToHashSet(StringComparer.Ordinal);
        var mutants = MutantList.Of(compilation.PartTrees.Values
            .Where(tree => thresholds.ContainsKey(tree.Part.Spec.Id) && tested.Contains(tree.Part.Spec.Id))
            .OrderBy(tree => tree.Part.Spec.Id, StringComparer.Ordinal)
            .ThenBy(tree => tree.File.Path, StringComparer.Ordinal));
        var assembly = mutants.Count == 0 ? new MutatedAssembly("", [], null, null) : MutatedAssembly.Of(compilation, mutants, folder, cancellation);
        if (assembly.Path is null)
            return new([.. mutants.Select(mutant => mutant.Tree.Part).DistinctBy(part => part.Spec.Id).Select(part => Rules.MutationFailed.At(part.Spec.Location, assembly.Problem!) with { SpecId = part.Spec.Id })], new Dictionary<string, MutationScore>());

        var source = assembly.Source;
        var ends = source is null || assembly.Mutants.Count == 0
            ? new Dictionary<PlannedTest, TestEnd>(ReferenceEqualityComparer.Instance)
            : await new TestSession(options, assembly.Path, [.. source.Reaching, .. source.Trying.Values]) { MostHarm = int.MaxValue }.RunAsync(cancellation).ConfigureAwait(false);
        var judged = new List<Finding>();
        var scores = new Dictionary<string, MutationScore>(StringComparer.Ordinal);
        foreach (var (part, asked) in thresholds.Values)
        {
            Mutant[] own = [.. assembly.Mutants.Where(mutant => ReferenceEquals(mutant.Tree.Part, part))];
            var trials = own.Select(mutant => (Mutant: mutant, End: ends.GetValueOrDefault(source!.Trying[mutant]))).ToArray();
            var survivors = trials.Where(trial => trial.End?.Outcome == ExampleOutcome.Passed).Select(trial => trial.Mutant).ToArray();
            var unjudged = trials.Count(trial => trial.End is null or { Outcome: ExampleOutcome.NotRun or ExampleOutcome.Skipped });
            if (unjudged > 0) judged.Add(Rules.MutationFailed.At(part.Spec.Location, $"{unjudged} of {own.Length} changes came to no verdict.") with { SpecId = part.Spec.Id });
            var score = scores[part.Spec.Id] = new MutationScore(own.Length - survivors.Length - unjudged, survivors.Length, asked);
            if (!score.IsEnough) judged.AddRange(new Survivors(part, own, source!.Reaching, ends).Report(survivors, score));
        }

        return new(judged, scores);
    }
}
