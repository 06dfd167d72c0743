using Build.Benchmarks;
using Cake.Common;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Measures what docs/performance.md tells: a Markdown table of medians, and of ratios taken in one run.</summary>
[TaskName("Bench")]
[TaskDescription("Measures the no-op build and the line on --parts generated parts (1000), and prints a table for docs/performance.md.")]
[IsDependentOn(typeof(PackTask))]
public sealed class BenchTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        Console.WriteLine("| what | median | ratio to `csc` on the parts | on parts and examples |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var row in AskingModels.Run(context).Concat(NoOpBuild.Run(context)).Concat(WholeLine.Run(context, context.Argument("parts", 1000))).Concat(IndexOfRuns.Run(context)))
            Console.WriteLine(row);
    }
}
