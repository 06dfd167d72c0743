using Build.Testing;
using Cake.Core;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Runs all tests and adds them up.</summary>
[TaskName("Test")]
[TaskDescription("Runs all tests; ends with a line 'N passed, N failed, N skipped'.")]
[IsDependentOn(typeof(BuildTask))]
public sealed class TestTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        // Of this run only: old results must not count.
        var results = context.PathTo("artifacts/test-results");
        if (Directory.Exists(results))
            Directory.Delete(results, recursive: true);

        var exit = context.Dotnet(
            "test", "--solution", context.Solution, "--no-build", "--report-trx", "--results-directory", results);
        var summary = TestSummary.Read(results);
        Console.WriteLine(summary);

        if (exit != 0 || summary.Failed > 0)
            throw new CakeException("Tests have failed: see above.");
        if (summary.Passed == 0)
            throw new CakeException("No test has passed: nothing was tested.");
    }
}
