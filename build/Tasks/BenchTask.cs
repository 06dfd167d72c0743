using Build.Benchmarks;
using Cake.Common;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Measures what docs/performance.md tells: a Markdown table of medians, and of ratios taken in one run.</summary>
[TaskName("Bench")]
[TaskDescription("Measures no-op builds and the line on --parts generated parts (1000), or one thing by name (--only=NoOpSolution), and prints a table for docs/performance.md.")]
[IsDependentOn(typeof(PackTask))]
public sealed class BenchTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        Console.WriteLine("| what | median | ratio to `csc` on the parts | on parts and examples |");
        Console.WriteLine("|---|---|---|---|");
        var parts = context.Argument("parts", 1000);
        var only = context.Argument("only", "");
        var benchmarks = new Dictionary<string, Func<IEnumerable<string>>>
        {
            [nameof(AskingModels)] = () => AskingModels.Run(context),
            [nameof(NoOpBuild)] = () => NoOpBuild.Run(context),
            [nameof(NoOpSolution)] = () => NoOpSolution.Run(context),
            [nameof(OneEdit)] = () => OneEdit.Run(context, parts),
            [nameof(Mutating)] = () => Mutating.Run(context),
            [nameof(Conforming)] = () => Conforming.Run(context, parts),
            [nameof(WholeLine)] = () => WholeLine.Run(context, parts),
            [nameof(IndexOfRuns)] = () => IndexOfRuns.Run(context),
        };
        foreach (var row in benchmarks.Where(benchmark => only.Length == 0 || benchmark.Key == only).SelectMany(benchmark => benchmark.Value()))
            Console.WriteLine(row);
    }
}
